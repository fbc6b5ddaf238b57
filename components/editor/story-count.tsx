import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { readingMinutes } from '@/lib/document/text'
import { type Amount, amountIn, wordsIn } from '@/lib/document/text-amount'

const PAUSE = 300

interface Counts {
  words: number
  /** What is selected; null for nothing. */
  selected: Amount | null
}

/** Words and reading time, and how much is selected, a moment behind the typing. Never read out by itself. */
export function StoryCount({ editor, wordCount }: { editor: Editor | null; wordCount: number }) {
  const t = useTranslations()
  const { words, selected } = useCounts(editor) ?? { words: wordCount, selected: null }
  const all = t('common.words', { count: words })
  const minutes = words > 0 ? t('editor.minutes', { count: readingMinutes(words) }) : null
  return (
    <p className="flex flex-wrap gap-x-4 text-xs text-ink-faint tabular-nums">
      {selected ? (
        <span className="font-medium text-ink-soft">
          {t('editor.count.selection', {
            words: t('common.words', { count: selected.words }),
            characters: t('editor.count.characters', { count: selected.characters }),
          })}
        </span>
      ) : null}
      <span>
        {selected ? t('editor.count.story', { words: all }) : all}
        {minutes ? ` · ${minutes}` : null}
      </span>
    </p>
  )
}

function useCounts(editor: Editor | null): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      timer = undefined
      const { doc, selection } = editor.state
      const selected = selection.empty ? null : amountIn(doc, selection.from, selection.to)
      const next = { words: wordsIn(doc), selected }
      setCounts(known => (known && isSame(known, next) ? known : next))
    }
    const schedule = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
      if (transaction.docChanged || transaction.selectionSet) timer ??= setTimeout(count, PAUSE)
    }
    timer = setTimeout(count, PAUSE)
    editor.on('transaction', schedule)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', schedule)
    }
  }, [editor])
  return counts
}

function isSame(one: Counts, other: Counts): boolean {
  return (
    one.words === other.words &&
    one.selected?.words === other.selected?.words &&
    one.selected?.characters === other.selected?.characters
  )
}
