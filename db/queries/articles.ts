import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
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

/** The beginning of every query for whole articles. */
export const selectRecords = () =>
  database()
    .select({ row: articles, desk: desks.slug, live: liveArticles })
    .from(articles)
    .innerJoin(desks, eq(desks.id, articles.deskId))
    .leftJoin(liveArticles, eq(liveArticles.articleId, articles.id))

export async function findArticleRecord(id: string): Promise<ArticleRecord | null> {
  const [record] = await selectRecords().where(eq(articles.id, id))
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
  if (changes.updatedAt) await setPeopleUpdated(id, changes.updatedAt)
  return updated.length === 1
}

async function setPeopleUpdated(articleId: string, articleUpdatedAt: Date): Promise<void> {
  await database().update(articlePeople).set({ articleUpdatedAt }).where(eq(articlePeople.articleId, articleId))
}

/** Copies what lists show of the text into the article's row; no change that people made, so no new revision. */
export async function setArticleText(
  id: string,
  text: Pick<ArticleRow, 'headline' | 'standfirst' | 'wordCount' | 'updatedAt'>,
): Promise<void> {
  requireTransaction()
  await database().update(articles).set(text).where(eq(articles.id, id))
  await setPeopleUpdated(id, text.updatedAt)
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

/** Ties a person to an article; part of a change of the article, which says when that was. */
export async function putArticlePerson(row: Omit<ArticlePersonRow, 'articleUpdatedAt'>): Promise<void> {
  requireTransaction()
  await database()
    .insert(articlePeople)
    .values({ ...row, articleUpdatedAt: row.createdAt })
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

/** The articles whose hour has come. */
export async function listDueArticleIds(now: Date): Promise<string[]> {
  const due = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.state, 'approved'), isNotNull(articles.publishAt), lte(articles.publishAt, now)))
    .orderBy(articles.publishAt)
  return due.map(({ id }) => id)
}

/**
 * Takes an address for good; of two stories that want it at once the second waits for the first.
 * @returns false when it is another story's
 */
export async function claimAddress(path: string, articleId: string): Promise<boolean> {
  requireTransaction()
  await database().insert(addresses).values({ path, articleId }).onConflictDoNothing()
  const [claimed] = await database().select().from(addresses).where(eq(addresses.path, path))
  return claimed?.articleId === articleId
}

/** Puts a version before the public, under an address that it has claimed. */
export async function putLiveArticle(row: LiveArticleRow, publication: PublicationRow): Promise<void> {
  requireTransaction()
  const { articleId, ...changes } = row
  await database().insert(liveArticles).values(row).onConflictDoUpdate({ target: liveArticles.articleId, set: changes })
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
