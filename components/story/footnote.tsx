import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface Props {
  /** None where nothing in the text refers to it. */
  number: string | undefined
  dir: string | undefined
  children: ReactNode
}

/** A note where it stands in the document. */
export function Footnote({ number, dir, children }: Props) {
  const t = useTranslations('editor.footnote')
  return (
    <div className="footnote" role="note">
      <div className="footnote-head">
        {number ? (
          <span className="footnote-back">{number}</span>
        ) : (
          <span className="footnote-orphan">{t('unreferenced')}</span>
        )}
      </div>
      <p className="footnote-text" dir={dir}>
        {children}
      </p>
    </div>
  )
}

/** The number of a note in the text; a star where its note is not written. */
export function FootnoteReference({ number }: { number: string | undefined }) {
  const t = useTranslations('editor.footnote')
  const label = number ? t('reference', { number }) : t('missing')
  return (
    <sup className={number ? 'footnote-reference' : 'footnote-reference is-missing'} title={label}>
      {number ?? '*'}
    </sup>
  )
}
