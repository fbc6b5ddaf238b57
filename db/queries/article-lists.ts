import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { State } from '@/lib/editorial/article'
import { database } from '../client'
import { articlePeople, articles, desks } from '../schema'
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

export interface ArticleCursor {
  updatedAt: Date
  id: string
}

type Tie = Pick<ArticlePersonRow, 'userId' | 'relation'>

/** A part of a list, in the order of one index: of one person's stories, or of all of them. */
interface Part {
  tie: Tie | null
  where: SQL | undefined
}

const isTied = (userId: string, relation?: Tie['relation']) =>
  inArray(
    articles.id,
    database()
      .select({ id: articlePeople.articleId })
      .from(articlePeople)
      .where(and(eq(articlePeople.userId, userId), relation ? eq(articlePeople.relation, relation) : undefined)),
  )

const tiesOf = (userId: string, relations: Tie['relation'][]): Tie[] =>
  relations.map(relation => ({ userId, relation }))

const isLive = and(isNotNull(articles.liveVersion), eq(articles.restricted, false))

const isInDesk = (slug: string) =>
  eq(articles.deskId, sql`(${database().select({ id: desks.id }).from(desks).where(eq(desks.slug, slug))})`)

/** What every part of a list is read by: one person's stories where it can be, since a state or desk has far more. */
function drivingTies({ userId, seesAll }: Viewer, { author, assignee, mine }: ArticleFilter): (Tie | null)[] {
  if (author !== undefined) return tiesOf(author, ['author'])
  if (assignee !== undefined) return tiesOf(assignee, ['assignee'])
  if (mine) return tiesOf(userId, ['author', 'assignee'])
  return seesAll === 'live' ? tiesOf(userId, ['author', 'assignee', 'reader']) : [null]
}

function partsOf(viewer: Viewer, filter: ArticleFilter): Part[] {
  const { userId, seesAll } = viewer
  const { states, author, assignee, mine } = filter
  const visible = {
    everything: undefined,
    unrestricted: or(eq(articles.restricted, false), isTied(userId)),
    live: isTied(userId),
  }[seesAll]
  const people = and(
    assignee === undefined ? undefined : isTied(assignee, 'assignee'),
    mine ? or(isTied(userId, 'author'), isTied(userId, 'assignee')) : undefined,
  )
  const parts = drivingTies(viewer, filter).flatMap(tie =>
    (states ?? [null]).map(state => ({
      tie,
      where: and(tie?.userId === userId ? undefined : visible, people, state ? eq(articles.state, state) : undefined),
    })),
  )
  // Who works on the stories of others is not public: asked for by person, they are left out.
  const asksPerson = author !== undefined || assignee !== undefined || mine === true
  const seesPublic = seesAll === 'live' && !asksPerson && (!states || states.includes('published'))
  return seesPublic ? [...parts, { tie: null, where: isLive }] : parts
}

async function readPart(
  { tie, where }: Part,
  { desk }: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ArticleRecord[]> {
  const time = tie ? articlePeople.articleUpdatedAt : articles.updatedAt
  const id = tie ? articlePeople.articleId : articles.id
  const conditions = and(
    where,
    tie ? and(eq(articlePeople.userId, tie.userId), eq(articlePeople.relation, tie.relation)) : undefined,
    desk === undefined ? undefined : isInDesk(desk),
    // Row values are a place in an index; the same said with OR is looked for from the beginning.
    after ? sql`(${time}, ${id}) < (${sql.param(after.updatedAt, time)}, ${after.id})` : undefined,
  )
  const records = selectRecords()
  const query = tie ? records.innerJoin(articlePeople, eq(articlePeople.articleId, articles.id)) : records
  return query.where(conditions).orderBy(desc(time), desc(id)).limit(limit)
}

const byUpdate = (a: ArticleRecord, b: ArticleRecord) =>
  b.row.updatedAt.getTime() - a.row.updatedAt.getTime() || (a.row.id < b.row.id ? 1 : -1)

/** A page of the articles that a viewer may see, the ones last changed first: merged from its parts. */
export async function listArticleRecords(
  viewer: Viewer,
  filter: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ArticleRecord[]> {
  const found = new Map<string, ArticleRecord>()
  for (const part of partsOf(viewer, filter)) {
    for (const record of await readPart(part, filter, after, limit)) found.set(record.row.id, record)
  }
  return [...found.values()].sort(byUpdate).slice(0, limit)
}

/** The stories in a state that have waited longest, of some desks or of all. */
export async function listWaitingRecords(
  viewer: Viewer,
  state: State,
  slugs: readonly string[] | 'all',
  limit: number,
): Promise<ArticleRecord[]> {
  const visible =
    viewer.seesAll === 'everything' ? undefined : or(eq(articles.restricted, false), isTied(viewer.userId))
  return selectRecords()
    .where(and(eq(articles.state, state), slugs === 'all' ? undefined : inArray(desks.slug, [...slugs]), visible))
    .orderBy(asc(articles.updatedAt), asc(articles.id))
    .limit(limit)
}
