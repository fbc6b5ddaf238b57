import { and, asc, desc, eq, inArray, lt, ne, or } from 'drizzle-orm'
import { database } from '../client'
import { addresses, articles, desks, liveArticles, publications } from '../schema'
import type { LiveArticleRow, PublicationRow } from './articles'

/** A live article as lists show it, with its desk. */
export interface LiveStory extends Omit<LiveArticleRow, 'deskId' | 'version' | 'byline'> {
  desk: { slug: string; name: string }
}

export interface LiveCursor {
  firstPublishedAt: Date
  articleId: string
}

export interface LiveFilter {
  desk?: string
  before?: LiveCursor | null
  /** An article to leave out. */
  without?: string
  /** Articles of which alone something is wanted. */
  among?: readonly string[]
}

const { articleId, path, headline, standfirst, kicker, urgent, firstPublishedAt, publishedAt } = liveArticles
const story = { articleId, path, headline, standfirst, kicker, urgent, firstPublishedAt, publishedAt }

/** A page of what the public reads, the stories that were first published last before the others. */
export async function listLiveStories(filter: LiveFilter, limit: number): Promise<LiveStory[]> {
  const { desk, before, without, among } = filter
  return database()
    .select({ ...story, desk: { slug: desks.slug, name: desks.name } })
    .from(liveArticles)
    .innerJoin(desks, eq(desks.id, liveArticles.deskId))
    .where(
      and(
        desk === undefined ? undefined : eq(desks.slug, desk),
        without === undefined ? undefined : ne(articleId, without),
        among === undefined ? undefined : inArray(articleId, [...among]),
        before
          ? or(
              lt(firstPublishedAt, before.firstPublishedAt),
              and(eq(firstPublishedAt, before.firstPublishedAt), lt(articleId, before.articleId)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(firstPublishedAt), desc(articleId))
    .limit(limit)
}

/** What stands at an address: its article's live row with the desk, or what became of it. */
export interface AddressRecord {
  articleId: string
  /** Null when it is withdrawn, or purged. */
  live: (LiveArticleRow & { desk: { slug: string; name: string }; liveHash: string | null }) | null
  withdrawalNotice: string | null
}

/** Follows an address, old ones too; null where no article ever had it. */
export async function findAddress(address: string): Promise<AddressRecord | null> {
  const [found] = await database()
    .select({
      articleId: addresses.articleId,
      live: liveArticles,
      desk: { slug: desks.slug, name: desks.name },
      liveHash: articles.liveHash,
      withdrawalNotice: articles.withdrawalNotice,
    })
    .from(addresses)
    .leftJoin(liveArticles, eq(liveArticles.articleId, addresses.articleId))
    .leftJoin(desks, eq(desks.id, liveArticles.deskId))
    .leftJoin(articles, eq(articles.id, addresses.articleId))
    .where(eq(addresses.path, address))
  if (!found) return null
  const { live, desk, liveHash, ...rest } = found
  return { ...rest, live: live && desk ? { ...live, desk, liveHash } : null }
}

/** Each time that an article went out, the first one first. */
export async function listPublications(id: string): Promise<PublicationRow[]> {
  return database()
    .select()
    .from(publications)
    .where(eq(publications.articleId, id))
    .orderBy(asc(publications.publishedAt), asc(publications.version))
}
