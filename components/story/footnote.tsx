import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** A note where it stands in the document, with its number if the text refers to it. */
export function Footnote({ number, dir, children }: { number?: string; dir?: string; children: ReactNode }) {
  const t = useTranslations('storyBlocks')
  return (
    <aside data-note="" dir={dir}>
      {number ? <span className="note-number">{number}</span> : null}
      <span>{children}</span>
      {number ? null : <span className="card-quiet">{t('noteWithoutReference')}</span>}
    </aside>
  )
}
