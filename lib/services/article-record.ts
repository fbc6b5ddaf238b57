import { listArticleRecords } from '@/db/queries/article-lists'
import { type ArticleRecord, findArticleRecord, listContributorsOf, listPeopleOf } from '@/db/queries/articles'
import type { ReaderMetadata } from '@/lib/document/hash'
import type { Actor } from '@/lib/editorial/actor'
import type { Article } from '@/lib/editorial/article'
import { EditorialError } from '@/lib/editorial/errors'
import { type Access, hasAccess } from '@/lib/editorial/policy'

export interface Named {
  id: string
  name: string
}

/** An article as services work with it: its row, the facts that the rules need, and its people's names. */
export interface LoadedArticle extends ArticleRecord {
  facts: Article
  names: Map<string, string>
}

type People = Awaited<ReturnType<typeof listPeopleOf>>
type Contributors = Awaited<ReturnType<typeof listContributorsOf>>

function toLoaded(record: ArticleRecord, people: People, contributors: Contributors): LoadedArticle {
  const { row } = record
  const own = people.filter(({ person }) => person.articleId === row.id)
  const withRelation = (relation: string) => own.map(({ person }) => person).filter(p => p.relation === relation)
  const approval =
    row.approvedVersion !== null && row.approvedHash !== null && row.approvedBy !== null
      ? { version: row.approvedVersion, contentHash: row.approvedHash, approvedBy: row.approvedBy }
      : null
  const facts: Article = {
    id: row.id,
    state: row.state,
    desk: record.desk,
    authors: withRelation('author').map(person => person.userId),
    assignees: withRelation('assignee').map(({ userId, mayEditInEditing }) => ({ userId, mayEditInEditing })),
    restrictedTo: row.restricted ? withRelation('reader').map(person => person.userId) : null,
    contributors: contributors
      .filter(contributor => contributor.articleId === row.id)
      .map(({ userId, inDraft }) => ({ userId, inDraft })),
    submittedBy: row.submittedBy,
    approval,
    live:
      row.liveVersion !== null && row.liveHash !== null
        ? { version: row.liveVersion, contentHash: row.liveHash }
        : null,
    wasPublished: row.firstPublishedAt !== null,
    publishAt: row.publishAt,
    publishChange: row.publishChange,
    embargoUntil: row.embargoUntil,
    urgent: row.urgent,
  }
  return { ...record, facts, names: new Map(own.map(({ person, name }) => [person.userId, name])) }
}

/** Records with their people and contributors, in two queries however many they are. */
export async function withPeople(records: readonly ArticleRecord[]): Promise<LoadedArticle[]> {
  const ids = records.map(({ row }) => row.id)
  const people = await listPeopleOf(ids)
  const contributors = await listContributorsOf(ids)
  return records.map(record => toLoaded(record, people, contributors))
}

/** An article with its people, or null. It says nothing about who may see it. */
export async function findArticle(id: string): Promise<LoadedArticle | null> {
  const record = await findArticleRecord(id)
  const [loaded] = record ? await withPeople([record]) : []
  return loaded ?? null
}

/** Throws not_found unless the article is there and this person has the access that is needed. */
export async function getArticleFor(actor: Actor, id: string, needed: Access): Promise<LoadedArticle> {
  const article = await findArticle(id)
  if (!article || !hasAccess(actor, article.facts, 'live')) throw new EditorialError('not_found')
  if (!hasAccess(actor, article.facts, needed)) throw new EditorialError('forbidden')
  return article
}

/** A page of records with their people. */
export async function loadArticles(...query: Parameters<typeof listArticleRecords>): Promise<LoadedArticle[]> {
  return withPeople(await listArticleRecords(...query))
}

/** The metadata that readers see, as the content hash takes it. */
export function readerMetadataOf(row: ArticleRecord['row']): ReaderMetadata {
  const { kicker, byline, dateline, source, slug, topics } = row
  return { kicker, byline, dateline, source, slug, topics }
}
