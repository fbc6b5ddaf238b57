import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StateChip } from '@/components/articles/article-marks'
import { HeadlineText } from '@/components/articles/headline-text'
import { RecordTabs } from '@/components/versions/record-tabs'
import { SaveVersion } from '@/components/versions/save-version'
import { requireActor } from '@/lib/auth/session'
import { getArticle } from '@/lib/services/articles'
import { HistoryPanel } from './history-panel'
import { readable } from './readable'
import { VersionsPanel } from './versions-panel'

interface VersionsPageProps {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(articleId: string) {
  const actor = await requireActor(`/desk/articles/${articleId}/versions`)
  const article = await readable(getArticle(actor, articleId))
  // Of the stories of others one may read what is live, and not how it came about.
  if (!article.abilities.read) notFound()
  return { actor, article }
}

export async function generateMetadata({ params }: VersionsPageProps): Promise<Metadata> {
  const { article } = await load((await params).articleId)
  const t = await getTranslations()
  return { title: t('versions.titleOf', { headline: article.headline.trim() || t('articles.untitled') }) }
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const { articleId } = await params
  const search = await searchParams
  const { actor, article } = await load(articleId)
  const t = await getTranslations()
  const headline = article.headline.trim()
  const showsHistory = search.tab === 'history'
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 lg:px-10 print:p-0">
      <header className="mb-4 flex flex-wrap print:hidden items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-80">
          <Link
            href={`/desk/articles/${articleId}`}
            className="mb-1 inline-flex items-center gap-1.5 rounded-md text-sm text-ink-soft hover:text-accent"
          >
            <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
            {t('versions.back')}
          </Link>
          <h1 className="line-clamp-3 text-2xl text-pretty break-words">
            {headline ? (
              <HeadlineText>{headline}</HeadlineText>
            ) : (
              <span className="text-ink-faint">{t('articles.untitled')}</span>
            )}
          </h1>
          <p className="mt-1.5">
            <StateChip state={article.state} />
          </p>
        </div>
        {article.abilities.comment ? <SaveVersion articleId={articleId} /> : null}
      </header>
      <RecordTabs articleId={articleId} current={showsHistory ? 'history' : 'versions'} />
      {showsHistory ? (
        <HistoryPanel actor={actor} article={article} cursor={search.cursor} />
      ) : (
        <VersionsPanel actor={actor} article={article} number={Number(search.number)} />
      )}
    </div>
  )
}
