import { and, desc, eq, exists, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import type { State } from '@/lib/editorial/article'
import { database } from '../client'
import { addresses, articlePeople, articles, contributors, desks, liveArticles, publications, users } from '../schema'
import { requireTransaction } from '../transaction'

export type ArticleRow = typeof articles.$inferSelect
export type ArticlePersonRow = typeof articlePeople.$inferSelect
export type LiveArticleRow = typeof liveArticles.$inferSelect
export type PublicationRow = typeof publications.$inferSelect

/** An article's row with its desk's slug and the live row beside it. */
export interface ArticleRecord {
  row: ArticleRow
  desk: string
  live: LiveArticleRow | null
}

const withDesk = () =>
  database()
    .select({ row: articles, desk: desks.slug, live: liveArticles })
    .from(articles)
    .innerJoin(desks, eq(desks.id, articles.deskId))
    .leftJoin(liveArticles, eq(liveArticles.articleId, articles.id))

export async function findArticleRecord(id: string): Promise<ArticleRecord | null> {
  const [record] = await withDesk().where(eq(articles.id, id))
  return record ?? null
}

export async function insertArticle(row: ArticleRow): Promise<void> {
  requireTransaction()
  await database().insert(articles).values(row)
}

/**
 * Changes an article's row if nobody did since it was read.
 * @returns false when somebody was first
 */
export async function updateArticle(id: string, revision: number, changes: Partial<ArticleRow>): Promise<boolean> {
  requireTransaction()
  const updated = await database()
    .update(articles)
    .set({ ...changes, revision: revision + 1 })
    .where(and(eq(articles.id, id), eq(articles.revision, revision)))
    .returning({ id: articles.id })
  return updated.length === 1
}

/** Copies what lists show of the text into the article's row; no change that people made, so no new revision. */
export async function setArticleText(
  id: string,
  text: Pick<ArticleRow, 'headline' | 'standfirst' | 'wordCount' | 'updatedAt'>,
): Promise<void> {
  requireTransaction()
  await database().update(articles).set(text).where(eq(articles.id, id))
}

export async function listPeopleOf(articleIds: readonly string[]) {
  if (articleIds.length === 0) return []
  return database()
    .select({ person: articlePeople, name: users.name })
    .from(articlePeople)
    .innerJoin(users, eq(users.id, articlePeople.userId))
    .where(inArray(articlePeople.articleId, [...articleIds]))
    .orderBy(articlePeople.createdAt, articlePeople.userId)
}

export async function listContributorsOf(articleIds: readonly string[]) {
  if (articleIds.length === 0) return []
  return database()
    .select()
    .from(contributors)
    .where(inArray(contributors.articleId, [...articleIds]))
}

/** Adds a contributor; one who wrote in the draft stays one who did. */
export async function addContributor(articleId: string, userId: string, inDraft: boolean): Promise<void> {
  requireTransaction()
  const insert = database().insert(contributors).values({ articleId, userId, inDraft })
  await (inDraft
    ? insert.onConflictDoUpdate({ target: [contributors.articleId, contributors.userId], set: { inDraft: true } })
    : insert.onConflictDoNothing())
}

export async function clearContributors(articleId: string): Promise<void> {
  requireTransaction()
  await database().delete(contributors).where(eq(contributors.articleId, articleId))
}

export async function putArticlePerson(row: ArticlePersonRow): Promise<void> {
  requireTransaction()
  await database()
    .insert(articlePeople)
    .values(row)
    .onConflictDoUpdate({
      target: [articlePeople.articleId, articlePeople.userId, articlePeople.relation],
      set: { mayEditInEditing: row.mayEditInEditing },
    })
}

export async function removeArticlePeople(articleId: string, relation: ArticlePersonRow['relation']): Promise<void> {
  requireTransaction()
  await database()
    .delete(articlePeople)
    .where(and(eq(articlePeople.articleId, articleId), eq(articlePeople.relation, relation)))
}

export interface ArticleFilter {
  states?: readonly State[] | undefined
  desk?: string | undefined
  author?: string | undefined
  assignee?: string | undefined
}

/** Whose list it is: what they may see is part of the query, not of what is done with its result. */
export interface Viewer {
  userId: string
  seesAll: 'everything' | 'unrestricted' | 'live'
}

const isPerson = (userId: string, relation?: ArticlePersonRow['relation']) =>
  exists(
    database()
      .select({ id: articlePeople.userId })
      .from(articlePeople)
      .where(
        and(
          eq(articlePeople.articleId, articles.id),
          eq(articlePeople.userId, userId),
          relation ? eq(articlePeople.relation, relation) : undefined,
        ),
      ),
  )

function visibleTo(viewer: Viewer, states: readonly State[] | undefined): SQL | undefined {
  const inStates = states ? inArray(articles.state, [...states]) : undefined
  if (viewer.seesAll === 'everything') return inStates
  const own = isPerson(viewer.userId)
  if (viewer.seesAll === 'unrestricted') return and(inStates, or(eq(articles.restricted, false), own))
  const live = and(isNotNull(articles.liveVersion), eq(articles.restricted, false))
  const liveInStates = !states || states.includes('published') ? live : undefined
  return liveInStates ? or(and(inStates, own), liveInStates) : and(inStates, own)
}

export interface ArticleCursor {
  updatedAt: Date
  id: string
}

/** A page of the articles that a viewer may see, the ones last changed first. */
export async function listArticleRecords(
  viewer: Viewer,
  filter: ArticleFilter,
  after: ArticleCursor | null,
  limit: number,
): Promise<ArticleRecord[]> {
  return withDesk()
    .where(
      and(
        visibleTo(viewer, filter.states),
        filter.desk === undefined ? undefined : eq(desks.slug, filter.desk),
        filter.author === undefined ? undefined : isPerson(filter.author, 'author'),
        filter.assignee === undefined ? undefined : isPerson(filter.assignee, 'assignee'),
        after === null
          ? undefined
          : or(
              lt(articles.updatedAt, after.updatedAt),
              and(eq(articles.updatedAt, after.updatedAt), lt(articles.id, after.id)),
            ),
      ),
    )
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(limit)
}

/** The articles whose hour has come. */
export async function listDueArticleIds(now: Date): Promise<string[]> {
  const due = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.state, 'approved'), isNotNull(articles.publishAt), lt(articles.publishAt, now)))
    .orderBy(articles.publishAt)
  return due.map(({ id }) => id)
}

export async function isAddressOfAnother(path: string, articleId: string): Promise<boolean> {
  const [taken] = await database().select().from(addresses).where(eq(addresses.path, path))
  return taken !== undefined && taken.articleId !== articleId
}

/** Puts a version before the public, and keeps its address for good. */
export async function putLiveArticle(row: LiveArticleRow, publication: PublicationRow): Promise<void> {
  requireTransaction()
  const { articleId, ...changes } = row
  await database().insert(liveArticles).values(row).onConflictDoUpdate({ target: liveArticles.articleId, set: changes })
  await database().insert(addresses).values({ path: row.path, articleId }).onConflictDoNothing()
  await database().insert(publications).values(publication)
}

export async function removeLiveArticle(articleId: string): Promise<void> {
  requireTransaction()
  await database().delete(liveArticles).where(eq(liveArticles.articleId, articleId))
}

/** Removes an article's rows; its addresses stay, so that they are never given to another. */
export async function deleteArticle(articleId: string): Promise<void> {
  requireTransaction()
  await clearContributors(articleId)
  await database().delete(articlePeople).where(eq(articlePeople.articleId, articleId))
  await database().delete(publications).where(eq(publications.articleId, articleId))
  await database().delete(articles).where(eq(articles.id, articleId))
}
