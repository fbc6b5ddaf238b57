import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormatters } from '@/components/ui/date-time'
import type { Wire } from '@/lib/document/import/wire'

const kinds = ['nonBreakingSpaces', 'straySpaces', 'bidiControls', 'presentationForms'] as const
const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1256': 'Windows-1256',
}

/** What was recognised in a wire file, for somebody to confirm: all of it, and what was not found. */
export function RecognisedParts({ wire }: { wire: Wire }) {
  const t = useTranslations('import')
  const format = useFormatters()
  const { parts, recognised } = wire
  const { date, dateline, agency, byline, encoding, cleaned, repeatedHeadline } = recognised
  const mended = kinds.filter(kind => cleaned[kind] > 0).map(kind => t(kind, { count: cleaned[kind] }))
  const missing = <span className="text-ink-faint">{t('notFound')}</span>
  const found = (value: string | null) => (value ? <bdi>{value}</bdi> : missing)
  return (
    <section aria-label={t('recognised')} className="flex flex-col gap-4">
      <div>
        <h3 className="text-sm text-ink-faint">{t('headline')}</h3>
        {parts.headline ? (
          <p lang="ar" dir="rtl" className="line-clamp-4 text-xl font-semibold text-pretty">
            {parts.headline}
          </p>
        ) : (
          <p className="text-base text-ink-soft">{t('noHeadline')}</p>
        )}
        {repeatedHeadline ? <p className="mt-1 text-sm text-ink-soft">{t('repeated')}</p> : null}
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line py-4 sm:grid-cols-3">
        <Part name={t('date')}>{date ? format.date(`${date}T12:00:00Z`) : missing}</Part>
        <Part name={t('dateline')}>{found(dateline)}</Part>
        <Part name={t('agency')}>{found(agency)}</Part>
        <Part name={t('byline')}>{found(byline)}</Part>
        <Part name={t('text')}>{t('paragraphs', { count: recognised.paragraphs })}</Part>
        <Part name={t('encoding')}>{encoding ? <bdi>{encodings[encoding]}</bdi> : missing}</Part>
        <Part name={t('cleaned')} className="col-span-2 sm:col-span-3">
          {mended.length > 0 ? format.list(mended) : t('cleanedNothing')}
        </Part>
      </dl>
      {parts.paragraphs.length > 0 ? (
        <div>
          <h3 className="mb-1 text-sm text-ink-faint">{t('preview')}</h3>
          <p
            lang="ar"
            dir="rtl"
            className="max-h-44 overflow-hidden mask-b-from-60% font-story text-lg leading-8 break-words whitespace-pre-line"
          >
            {parts.paragraphs.slice(0, 4).join('\n')}
          </p>
        </div>
      ) : null}
    </section>
  )
}

function Part({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt className="text-sm text-ink-faint">{name}</dt>
      <dd className="text-base break-words">{children}</dd>
    </div>
  )
}
