import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import type { ListedVersion } from '@/lib/client/versions'
import type { DocumentJSON } from '@/lib/document/document'
import type { ReaderMetadata } from '@/lib/document/hash'
import { StoryText } from './story-text'
import { causeOf } from './version-cause'

/** A version with its text and with what readers see beside it. */
export interface WholeVersion extends ListedVersion {
  document: DocumentJSON
  metadata: ReaderMetadata
}

const details = ['byline', 'dateline', 'source', 'slug'] as const

/** One version as it was kept. `actions`: what may be done with it. */
export function VersionView({ version, actions }: { version: WholeVersion; actions: ReactNode }) {
  const t = useTranslations()
  const words = useTranslations('versions')
  const { number, cause, name, note, createdBy, createdAt, wordCount, contentHash, document, metadata } = version
  const shown = details.flatMap(key => (metadata[key] ? [[key, metadata[key]] as const] : []))
  return (
    <>
      <header className="mb-7 flex print:hidden flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b border-line pb-5">
        <div className="min-w-0 max-w-2xl">
          <h2 className="text-lg break-words">
            {words('number', { number })}
            <span className="font-normal text-ink-soft">
              {' · '}
              {name ? <bdi>{name}</bdi> : causeOf(words, cause)}
            </span>
          </h2>
          <p className="text-sm text-ink-soft">
            {createdBy ? <bdi>{createdBy.name}</bdi> : words('automatic')}
            {' · '}
            <DateTime value={createdAt} show="weekdayDateTime" />
            {' · '}
            {t('common.words', { count: wordCount })}
            {' · '}
            <span title={contentHash}>
              {words('fingerprint')} <bdi className="font-mono text-xs">{contentHash.slice(0, 10)}</bdi>
            </span>
          </p>
          {note ? (
            <blockquote className="mt-2 border-s-2 border-edge ps-3 text-base break-words whitespace-pre-line">
              <bdi>{note}</bdi>
            </blockquote>
          ) : null}
        </div>
        {actions}
      </header>
      <StoryText
        document={document}
        kicker={metadata.kicker ?? ''}
        byline={[metadata.byline, metadata.dateline].filter(Boolean).join(' · ')}
        untitled={t('articles.untitled')}
        noText={words('noText')}
      />
      {shown.length > 0 || metadata.topics.length > 0 ? (
        <dl className="mt-10 print:hidden grid max-w-2xl gap-x-8 gap-y-3 border-t border-line pt-5 sm:grid-cols-2">
          {shown.map(([key, value]) => (
            <Detail key={key} name={words(`fields.${key}`)}>
              <bdi>{value}</bdi>
            </Detail>
          ))}
          {metadata.topics.length > 0 ? (
            <Detail name={words('fields.topics')}>
              <bdi>{metadata.topics.join(' · ')}</bdi>
            </Detail>
          ) : null}
        </dl>
      ) : null}
    </>
  )
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-faint">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}
