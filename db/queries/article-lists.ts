import { and, asc, desc, eq, inArray, not, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { State } from '@/lib/editorial/article'
import { database } from '../client'
import { articlePeople, articles, desks, liveArticles } from '../schema'
import { type ArticlePersonRow, type ArticleRecord, selectRecords } from './articles'

export interface ArticleFilter {
  states?: readonly State[] | undefined
  desk?: string | undefined
  author?: string | undefined
  assignee?: string | undefined
  /** Only what the viewer writes or was asked to work on. */
  mine?: boolean | undefined
}

/** Whose list it is: what they may see is part of the query, not of what is done with its result. */
export interface Viewer {
  userId: string
  seesAll: 'everything' | 'unrestricted' | 'live'
}

/** A place in a list: after the article that was listed at this moment. */
export interface ArticleCursor {
  updatedAt: Date
  id: string
}

/** When an article changed last, as far as the viewer may know: of the stories of others, what is public. */
export interface ListedRecord extends ArticleRecord {
  listedAt: Date
}

type Tie = Pick<ArticlePersonRow, 'userId' | 'relation'>

/** A part of a list, in the order of one index: of one person's stories, or of all of them. */
interface Part {
  tie: Tie | null
  where: SQL | undefined
}

const isTied = (id: SQLiteColumn, userId: string, relation?: Tie['relation']) =>
  inArray(
    id,
    database()
      .select({ id: articlePeople.articleId })
      .from(articlePeople)
      .where(and(eq(articlePeople.userId, userId), relation ? eq(articlePeople.relation, relation) : undefined)),
  )

const tiesOf = (userId: string, relations: Tie['relation'][]): Tie[] =>
  relations.map(relation => ({ userId, relation }))

const idOfDesk = (slug: string) => sql`(${database().select({ id: desks.id }).from(desks).where(eq(desks.slug, slug))})`

/** What every part of a list is read by: one person's stories where it can be, since a state or desk has far more. */
function drivingTies({ userId, seesAll }: Viewer, { author, assignee, mine }: ArticleFilter): (Tie | null)[] {
  if (author !== undefined) return tiesOf(author, ['author'])
  if (assignee !== undefined) return tiesOf(assignee, ['assignee'])
  if (mine) return tiesOf(userId, ['author', 'assignee'])
  return seesAll === 'live' ? tiesOf(userId, ['author', 'assignee', 'reader']) : [null]
}

function partsOf(viewer: Viewer, filter: ArticleFilter): Part[] {
  const { userId, seesAll } = viewer
  const { states, assignee, mine } = filter
  const visible = {
    everything: undefined,
    unrestricted: or(eq(articles.restricted, false), isTied(articles.id, userId)),
    live: isTied(articles.id, userId),
  }[seesAll]
  const people = and(
    assignee === undefined ? undefined : isTied(articles.id, assignee, 'assignee'),
    mine ? or(isTied(articles.id, userId, 'author'), isTied(articles.id, userId, 'assignee')) : undefined,
  )
  return drivingTies(viewer, filter).flatMap(tie =>
    (states ?? [null]).map(state => ({
      tie,
      where: and(tie?.userId === userId ? undefined : visible, people, state ? eq(articles.state, state) : undefined),
    })),
  )
}

/** Row values are a place in an index; the same said with OR is looked for from the beginning. */
const isAfter = (time: SQLiteColumn, id: SQLiteColumn, after: ArticleCursor | null) =>
  after ? sql`(${time}, ${id}) < (${sql.param(after.updatedAt, time)}, ${after.id})` : undefined

async function readPart(
  { tie, where }: Part,
  { desk }: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ListedRecord[]> {
  const time = tie ? articlePeople.articleUpdatedAt : articles.updatedAt
  const id = tie ? articlePeople.articleId : articles.id
  const conditions = and(
    where,
    tie ? and(eq(articlePeople.userId, tie.userId), eq(articlePeople.relation, tie.relation)) : undefined,
    desk === undefined ? undefined : eq(articles.deskId, idOfDesk(desk)),
    isAfter(time, id, after),
  )
  const selected = selectRecords()
  const query = tie ? selected.innerJoin(articlePeople, eq(articlePeople.articleId, articles.id)) : selected
  const records = await query.where(conditions).orderBy(desc(time), desc(id)).limit(limit)
  return records.map(record => ({ ...record, listedAt: record.row.updatedAt }))
}

/** Whether a list holds what is public of the stories that the viewer has no hand in. */
function includesPublic({ seesAll }: Viewer, { states, author, assignee, mine }: ArticleFilter): boolean {
  // Who works on the stories of others is not public: asked for by person, they are left out.
  const asksPerson = author !== undefined || assignee !== undefined || mine === true
  return seesAll === 'live' && !asksPerson && (!states || states.includes('published'))
}

/** What is public of others, last published first. One table is read in order, and joined to nothing before its end. */
async function readPublic(
  { userId }: Viewer,
  { desk }: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ListedRecord[]> {
  const { articleId, deskId, publishedAt } = liveArticles
  const restricted = database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.id, articleId), eq(articles.restricted, true)))
  const place = await database()
    .select({ articleId })
    .from(liveArticles)
    .where(
      and(
        not(isTied(articleId, userId)),
        notExists(restricted),
        desk === undefined ? undefined : eq(deskId, idOfDesk(desk)),
        isAfter(publishedAt, articleId, after),
      ),
    )
    .orderBy(desc(publishedAt), desc(articleId))
    .limit(limit)
  const ids = place.map(row => row.articleId)
  const records = ids.length === 0 ? [] : await selectRecords().where(inArray(articles.id, ids))
  return records.map(record => ({ ...record, listedAt: record.live?.publishedAt ?? record.row.updatedAt }))
}

const byListing = (a: ListedRecord, b: ListedRecord) =>
  b.listedAt.getTime() - a.listedAt.getTime() || (a.row.id < b.row.id ? 1 : -1)

/** A page of the articles that a viewer may see, the ones last changed first: merged from its parts. */
export async function listArticleRecords(
  viewer: Viewer,
  filter: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ListedRecord[]> {
  const found = new Map<string, ListedRecord>()
  if (includesPublic(viewer, filter)) {
    for (const record of await readPublic(viewer, filter, after, limit)) found.set(record.row.id, record)
  }
  for (const part of partsOf(viewer, filter)) {
    for (const record of await readPart(part, filter, after, limit)) found.set(record.row.id, record)
  }
  return [...found.values()].sort(byListing).slice(0, limit)
}

/** The stories in a state that have waited longest, of some desks or of all. */
export async function listWaitingRecords(
  viewer: Viewer,
  state: State,
  slugs: readonly string[] | 'all',
  limit: number,
): Promise<ArticleRecord[]> {
  const visible =
    viewer.seesAll === 'everything' ? undefined : or(eq(articles.restricted, false), isTied(articles.id, viewer.userId))
  return selectRecords()
    .where(and(eq(articles.state, state), slugs === 'all' ? undefined : inArray(desks.slug, [...slugs]), visible))
    .orderBy(asc(articles.updatedAt), asc(articles.id))
    .limit(limit)
}
