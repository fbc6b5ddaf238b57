import type { Editor } from '@tiptap/core'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import type { PasteReport } from './paste-report'

/**
 * What of the last paste did not come into the text, and why. It stays until it is dismissed or the next paste; the
 * region is always there, so that a screen reader hears what appears in it.
 */
export function PasteNotice({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor.paste')
  const [report, setReport] = useState<PasteReport | null>(null)
  const region = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const hear = (heard: PasteReport | null) => {
      setReport(heard)
      requestAnimationFrame(() => {
        if (editor && region.current) showCaretAbove(editor, region.current)
      })
    }
    editor?.on('pasteReport', hear)
    return () => {
      editor?.off('pasteReport', hear)
    }
  }, [editor])

  return (
    <div ref={region} role="status" aria-label={t('label')}>
      {report ? (
        <Banner
          tone={report.excess ? 'warn' : 'info'}
          announce={false}
          className="mb-2 animate-rise"
          action={
            <button
              type="button"
              aria-label={t('dismiss')}
              onClick={() => setReport(null)}
              className="grid size-8 place-items-center rounded-sm text-ink-soft hover:bg-paper hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          }
        >
          <ul className="flex flex-col gap-1">
            {report.excess ? <li>{t(`excess.${report.excess.limit}`, { most: report.excess.most })}</li> : null}
            {report.pictures.map(({ reason, count }) => (
              <li key={reason}>{t('pictures', { count, reason: t(`reasons.${reason}`) })}</li>
            ))}
            {report.players > 0 ? <li>{t('players', { count: report.players })}</li> : null}
          </ul>
        </Banner>
      ) : null}
    </div>
  )
}

/** What stands at the foot of the page must not hide the place that one goes on writing at. */
function showCaretAbove({ view, state, isDestroyed }: Editor, foot: HTMLElement): void {
  if (isDestroyed) return
  const hidden = view.coordsAtPos(state.selection.head).bottom + 16 - foot.getBoundingClientRect().top
  if (hidden > 0) window.scrollBy({ top: hidden })
}
