import { ChevronDown, History } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { RestoreVersion } from '@/components/versions/restore-version'
import { VersionTimeline } from '@/components/versions/version-timeline'
import { VersionView } from '@/components/versions/version-view'
import { isOpen } from '@/lib/editorial/article'
import type { ArticleView } from '@/lib/services/articles'
import type { NamedActor } from '@/lib/services/people'
import { getArticleVersion, listArticleVersions } from '@/lib/services/version-history'
import { readable } from './readable'

interface VersionsPanelProps {
  actor: NamedActor
  article: ArticleView
  /** The version that is asked for; anything else than a number shows the newest. */
  number: number
}

/** The timeline of versions, and the text of one of them. */
export async function VersionsPanel({ actor, article, number }: VersionsPanelProps) {
  const t = await getTranslations()
  const versions = await readable(listArticleVersions(actor, article.id))
  const [newest] = versions
  if (!newest) {
    return <EmptyState icon={<History />} title={t('versions.emptyTitle')} detail={t('versions.emptyDetail')} />
  }
  const selected = Number.isInteger(number) ? number : newest.number
  const version = await readable(getArticleVersion(actor, article.id, selected))
  const why = isOpen(article.state)
    ? t('versions.restoreForbidden')
    : t('versions.restoreClosed', { state: t(`states.${article.state}`) })
  const timeline = (
    <VersionTimeline articleId={article.id} versions={versions} selected={selected} live={article.liveVersion} />
  )
  return (
    <div className="grid gap-x-12 gap-y-6 pt-5 lg:grid-cols-[18rem_minmax(0,1fr)] print:block print:pt-0">
      <details className="group border-b border-line pb-4 lg:hidden print:hidden">
        <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
          {t('versions.all', { count: String(versions.length) })}
          <ChevronDown aria-hidden className="size-4 text-ink-soft group-open:rotate-180" />
        </summary>
        {timeline}
      </details>
      <div className="sticky top-4 -mx-1 max-h-[calc(100dvh-2rem)] self-start overflow-y-auto px-1 max-lg:hidden print:hidden">
        {timeline}
      </div>
      <div className="min-w-0 pb-10">
        <VersionView
          version={version}
          actions={
            article.abilities.edit ? (
              <RestoreVersion key={selected} articleId={article.id} number={selected} />
            ) : (
              <p className="max-w-56 text-sm text-ink-faint">{why}</p>
            )
          }
        />
      </div>
    </div>
  )
}
