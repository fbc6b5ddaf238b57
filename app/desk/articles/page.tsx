import { FileSearch, FileText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleCards } from '@/components/articles/article-cards'
import { ArticleFilters } from '@/components/articles/article-filters'
import { ArticleTable } from '@/components/articles/article-table'
import { isNarrowed, LIST_PATH, listHref, readListCursor, readListQuery } from '@/components/articles/list-address'
import { PageLinks } from '@/components/articles/page-links'
import { NewArticle } from '@/components/desk/new-article'
import { UnsentWork } from '@/components/desk/unsent-work'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/session'
import { articleCursorSchema } from '@/lib/contracts/articles'
import { encodeCursor } from '@/lib/contracts/cursor'
import { decodeCursor } from '@/lib/http/cursor'
import { listArticles } from '@/lib/services/articles'
import { listOwnDesks } from '@/lib/services/desk'
import { listDesks } from '@/lib/services/desks'
import { listColleagues } from '@/lib/services/people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

const LIMIT = 30
/** As many names as a list of choices is good for. */
const PEOPLE = 300

interface Search {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Where the page begins; an address with a broken cursor shows the first one. */
function placeOf(cursor: string | undefined) {
  try {
    return decodeCursor(articleCursorSchema, cursor)
  } catch {
    return null
  }
}

export default async function ArticlesPage({ searchParams }: Search) {
  const search = await searchParams
  const query = readListQuery(search)
  const actor = await requireActor(listHref(query))
  const after = placeOf(readListCursor(search))
  const { state, mine, ...people } = query
  const filter = { ...people, state: state.length > 0 ? state : undefined, mine: mine || undefined, limit: LIMIT }
  const [{ items, next }, desks, ownDesks, colleagues, t] = await Promise.all([
    listArticles(actor, filter, after),
    listDesks(),
    listOwnDesks(actor),
    actor.role === 'journalist' ? [] : listColleagues({ limit: PEOPLE }).then(page => page.items),
    getTranslations('articles'),
  ])
  const names = Object.fromEntries(desks.map(({ slug, name }) => [slug, name]))
  const older = next && encodeCursor({ updatedAt: next.updatedAt.toISOString(), id: next.id })
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 md:py-10 lg:px-10">
      <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t('title')}</h1>
        <NewArticle desks={ownDesks} size="medium" />
      </header>
      <UnsentWork personId={actor.id} />
      <ArticleFilters query={query} desks={desks} people={colleagues} />
      {items.length > 0 ? (
        <div className="mt-4">
          <div className="max-lg:hidden">
            <ArticleTable articles={items} desks={names} />
          </div>
          <div className="lg:hidden">
            <ArticleCards articles={items} desks={names} />
          </div>
        </div>
      ) : after ? (
        <EmptyState icon={<FileText />} title={t('emptyPageTitle')} detail={t('emptyPageDetail')} />
      ) : isNarrowed(query) ? (
        <EmptyState
          icon={<FileSearch />}
          title={t('emptyFilteredTitle')}
          detail={t('emptyFilteredDetail')}
          action={<ButtonLink href={LIST_PATH}>{t('filters.clear')}</ButtonLink>}
        />
      ) : (
        <EmptyState icon={<FileText />} title={t('emptyTitle')} detail={t('emptyDetail')} />
      )}
      <PageLinks
        label={t('pages')}
        newest={after ? { href: listHref(query), label: t('newest') } : null}
        older={older ? { href: listHref(query, older), label: t('older') } : null}
      />
    </div>
  )
}
