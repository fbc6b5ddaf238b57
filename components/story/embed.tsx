import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { embedProvider } from '@/lib/document/embed-providers'

/** The card of something that stands elsewhere, with the title that the writer gave it. */
export function Embed({ href, title }: { href: string; title: ReactNode }) {
  const t = useTranslations('embeds')
  const found = embedProvider(href)
  const provider = found ? t(`providers.${found.key}`) : ''
  return (
    <div className="story-card embed-card">
      <div className="card-head">
        <span className="card-label">{provider}</span>
        <bdi className="card-link" dir="ltr" lang="en">
          {found?.host}
        </bdi>
      </div>
      <p className="card-title">{title || t('untitled', { provider })}</p>
    </div>
  )
}
