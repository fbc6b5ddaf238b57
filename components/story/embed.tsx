import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { embedProvider } from '@/lib/document/embed-providers'

/** The card of something that stands elsewhere, with the title that the writer gave it. */
export function Embed({ href, title }: { href: string; title: ReactNode }) {
  const t = useTranslations('embeds')
  const found = embedProvider(href)
  const provider = found && t(`providers.${found.key}`)
  return (
    <div data-embed={href}>
      {provider && <span className="card-label">{provider}</span>}
      <span className="card-title">{title || (provider && t('untitled', { provider }))}</span>
      {found && (
        <bdi className="card-quiet" dir="ltr" lang="en">
          {found.host}
        </bdi>
      )}
    </div>
  )
}
