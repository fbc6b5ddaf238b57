import { Globe } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { classNames } from '@/components/ui/class-names'
import { DateTime } from '@/components/ui/date-time'
import type { ListedVersion } from '@/lib/client/versions'
import { causeOf } from './version-cause'
import { versionHref } from './version-href'

export interface VersionTimelineProps {
  articleId: string
  versions: ListedVersion[]
  selected: number
  /** The one that the public reads. */
  live: number | null
}

/** An article's versions, newest first: why each was kept, by whom, when. */
export function VersionTimeline({ articleId, versions, selected, live }: VersionTimelineProps) {
  const t = useTranslations('versions')
  return (
    <nav aria-label={t('list')}>
      <ol className="flex flex-col gap-0.5">
        {versions.map(version => (
          <li key={version.number}>
            <Link
              href={versionHref(articleId, version.number)}
              aria-current={version.number === selected ? 'page' : undefined}
              className={classNames(
                'flex flex-col gap-1 rounded-md border-s-2 px-3 py-2.5',
                version.number === selected ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-hover',
              )}
            >
              <span className="flex items-baseline gap-2">
                <span className="min-w-0 grow font-medium break-words">
                  {version.name ? <bdi>{version.name}</bdi> : causeOf(t, version.cause)}
                </span>
                <span className="shrink-0 text-sm text-ink-faint tabular-nums">
                  <span className="sr-only">{t('number', { number: version.number })}</span>
                  <span aria-hidden>{version.number}</span>
                </span>
              </span>
              {version.note ? (
                <span className="line-clamp-3 text-sm break-words text-ink-soft">
                  <bdi>{version.note}</bdi>
                </span>
              ) : null}
              <span className="flex items-center gap-2 text-sm text-ink-soft">
                {version.createdBy ? (
                  <>
                    <Avatar name={version.createdBy.name} id={version.createdBy.id} size="small" />
                    <bdi className="min-w-0 truncate">{version.createdBy.name}</bdi>
                  </>
                ) : (
                  t('automatic')
                )}
                <DateTime value={version.createdAt} className="ms-auto shrink-0 text-xs text-ink-faint" />
              </span>
              {version.cause === 'kept' ? (
                <span>
                  <Chip tone="warn" dot={false}>
                    {causeOf(t, version.cause)}
                  </Chip>
                </span>
              ) : null}
              {version.number === live ? (
                <span>
                  <Chip tone="published" icon={<Globe aria-hidden className="size-3.5" />}>
                    {t('live')}
                  </Chip>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
