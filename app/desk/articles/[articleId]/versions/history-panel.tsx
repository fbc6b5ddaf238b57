import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageLinks } from '@/components/articles/page-links'
import { HistoryList } from '@/components/versions/history-list'
import { historyHref } from '@/components/versions/version-href'
import { decodeCursor, encodeCursor } from '@/lib/http/cursor'
import type { ArticleView } from '@/lib/services/articles'
import { listDesks } from '@/lib/services/desks'
import type { NamedActor } from '@/lib/services/people'
import { listArticleHistory } from '@/lib/services/version-history'
import { readable } from './readable'

const LIMIT = 50
const placeSchema = z.number().int().positive()

interface HistoryPanelProps {
  actor: NamedActor
  article: ArticleView
  cursor: string | string[] | undefined
}

function placeOf(cursor: HistoryPanelProps['cursor']): number | undefined {
  try {
    return decodeCursor(placeSchema, typeof cursor === 'string' ? cursor : undefined) ?? undefined
  } catch {
    return undefined
  }
}

/** What happened to the article, a page at a time. */
export async function HistoryPanel({ actor, article, cursor }: HistoryPanelProps) {
  const before = placeOf(cursor)
  const [{ items, next }, desks, t] = await Promise.all([
    readable(listArticleHistory(actor, article.id, before, LIMIT)),
    listDesks(),
    getTranslations('history'),
  ])
  const people = [...article.authors, ...article.assignees, ...items.flatMap(item => item.actor ?? [])]
  const names = {
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    desks: Object.fromEntries(desks.map(({ slug, name }) => [slug, name])),
  }
  const older = encodeCursor(next)
  return (
    <div className="max-w-3xl pt-6">
      {items.length > 0 ? <HistoryList events={items} names={names} /> : <p className="text-ink-soft">{t('empty')}</p>}
      <PageLinks
        label={t('pages')}
        newest={before ? { href: historyHref(article.id), label: t('newest') } : null}
        older={older ? { href: historyHref(article.id, older), label: t('older') } : null}
      />
    </div>
  )
}
