import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useFormatters } from '@/components/ui/date-time'
import { findKey } from './find-plugin'

/** «3 من 17» at the end of the field, read out when it changes. */
export function FindCount({ editor, hasQuery }: { editor: Editor; hasQuery: boolean }) {
  const t = useTranslations('editor.find')
  const format = useFormatters()
  const found = useEditorState({
    editor,
    selector: context => {
      const state = findKey.getState(context.editor.state)
      return { current: (state?.current ?? -1) + 1, count: state?.finding.count ?? 0 }
    },
  })
  const isFound = found.count > 0
  const numbers = { current: format.number(found.current), count: format.number(found.count) }
  return (
    <>
      <span aria-hidden className={`shrink-0 text-sm tabular-nums ${isFound ? 'text-ink-soft' : 'text-danger'}`}>
        {hasQuery ? t(isFound ? 'count' : 'none', numbers) : null}
      </span>
      <span role="status" className="sr-only">
        {hasQuery ? t(isFound ? 'countSpoken' : 'none', numbers) : null}
      </span>
    </>
  )
}
