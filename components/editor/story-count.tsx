import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { countWords, readingMinutes } from '@/lib/document/text'

const PAUSE = 300

/** Words and reading time, a moment behind the typing. */
export function StoryCount({ editor, wordCount }: { editor: Editor | null; wordCount: number }) {
  const t = useTranslations()
  const words = useWords(editor) ?? wordCount
  return (
    <p className="text-xs text-ink-faint tabular-nums">
      {t('common.words', { count: words })}
      {words > 0 ? ` · ${t('editor.minutes', { count: readingMinutes(words) })}` : null}
    </p>
  )
}

function useWords(editor: Editor | null): number | null {
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      timer = undefined
      const { doc } = editor.state
      setWords(countWords(doc.textBetween(0, doc.content.size, '\n', '\n')))
    }
    const schedule = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) timer ??= setTimeout(count, PAUSE)
    }
    count()
    editor.on('transaction', schedule)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', schedule)
    }
  }, [editor])
  return words
}
