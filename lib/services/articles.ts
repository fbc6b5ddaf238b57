import { v7 as uuid } from 'uuid'
import type { ArticleCursor, Viewer } from '@/db/queries/article-lists'
import { type ArticleRow, addContributor, insertArticle, putArticlePerson } from '@/db/queries/articles'
import { findDeskBySlug } from '@/db/queries/desks'
import { transaction } from '@/db/transaction'
import type { CreateArticleInput, ListArticlesInput } from '@/lib/contracts/articles'
import { createDocument } from '@/lib/document/document'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError, isEditorialError } from '@/lib/editorial/errors'
import { type Abilities, canCreate, hasAccess } from '@/lib/editorial/policy'
import { findArticle, getArticleFor, type LoadedArticle, loadArticles } from './article-record'
import { record } from './audit'
import { makeDocument, showWorkingCopy, summarize } from './documents'
import { findLastClosing, type KeptEdits, listKeptEdits } from './kept-edits'
import { presentArticle, presentLiveArticle, presentSummary } from './present-article'
import { completeMetadata, type Metadata } from './reader-metadata'
import { getSettings } from './settings'
import { getVersion } from './versions'

/** Where a story came from, when it was not written here. */
export interface Origin {
  imported?: Record<string, unknown>
  /** When it was begun, for a story that is older than its row. */
  at?: Date
}

/**
 * Makes an article with its document, its first author being who makes it.
 * @throws EditorialError: forbidden (another's desk), invalid, unknown_node, too_large
 */
export async function createArticle(
  actor: Actor,
  input: CreateArticleInput,
  origin: Origin = {},
): Promise<LoadedArticle> {
  const { desk: slug, headline, standfirst, body, urgent = false, ...given } = input
  const document = createDocument({
    ...(headline && { headline }),
    ...(standfirst && { standfirst }),
    ...(body && { body }),
  })
  const metadata = completeMetadata(given)
  return transaction(async () => {
    const desk = await findDeskBySlug(slug)
    if (!desk) throw new EditorialError('invalid', { errors: [{ pointer: '/desk', code: 'unknown' }] })
    if (!canCreate(actor, slug)) throw new EditorialError('forbidden')
    const id = uuid()
    const now = origin.at ?? new Date()
    await insertArticle({
      ...newRow(id, now, actor.id),
      ...summarize(document),
      ...metadata,
      deskId: desk.id,
      urgent,
    })
    await putArticlePerson({
      articleId: id,
      userId: actor.id,
      relation: 'author',
      mayEditInEditing: false,
      createdAt: now,
    })
    await makeDocument(id, document)
    await addContributor(id, actor.id, true)
    const event = origin.imported ? 'article.imported' : 'article.created'
    record({ actorId: actor.id, action: event, articleId: id, data: { desk: slug, ...origin.imported } })
    return reload(id)
  })
}

function newRow(
  id: string,
  now: Date,
  createdBy: string,
): Omit<ArticleRow, 'deskId' | 'urgent' | keyof ReturnType<typeof summarize> | keyof Metadata> {
  return {
    id,
    state: 'draft',
    revision: 1,
    restricted: false,
    priority: 'normal',
    dueAt: null,
    embargoUntil: null,
    publishAt: null,
    publishChange: null,
    returnNote: null,
    submittedBy: null,
    approvedVersion: null,
    approvedHash: null,
    approvedBy: null,
    liveVersion: null,
    liveHash: null,
    firstPublishedAt: null,
    publicPath: null,
    withdrawalNotice: null,
    versionCount: 0,
    createdBy,
    createdAt: now,
    updatedAt: now,
  }
}

async function reload(id: string): Promise<LoadedArticle> {
  const article = await findArticle(id)
  if (!article) throw new EditorialError('not_found')
  return article
}

/**
 * An article with its text, as this person may see it: of others' stories a journalist sees the live version.
 * @throws EditorialError not_found
 */
export async function getArticle(actor: Actor, id: string) {
  const article = await getArticleFor(actor, id, 'live')
  const { live } = article.facts
  if (!hasAccess(actor, article.facts, 'read') && live) {
    const view = presentLiveArticle(actor, article, await getVersion(id, live.version))
    return { ...view, isReadable: true, closing: 0, keptEdits: [] as KeptEdits[] }
  }
  const { document, isReadable } = await showWorkingCopy(id)
  const whole = presentArticle(actor, article, document, await getSettings())
  return {
    ...whole,
    abilities: isReadable ? whole.abilities : withoutText(whole.abilities),
    isReadable,
    closing: await findLastClosing(id),
    keptEdits: await listKeptEdits(id),
  }
}

/** What is left to do with a text that nobody can read: to take from the public what it has. */
function withoutText(abilities: Abilities): Abilities {
  const { read, withdraw, plan, editNotice } = abilities
  const nothing = Object.fromEntries(Object.keys(abilities).map(name => [name, false])) as Abilities
  return { ...nothing, read, withdraw, plan, editNotice }
}

export type ArticleView = Awaited<ReturnType<typeof getArticle>>

/** As `getArticle`; null for whoever shut themselves out by what they just did, as an editor who withdraws a secret. */
export async function findArticleView(actor: Actor, id: string): Promise<ArticleView | null> {
  try {
    return await getArticle(actor, id)
  } catch (error) {
    if (isEditorialError(error) && error.code === 'not_found') return null
    throw error
  }
}

/** Whose list is read. */
export function viewerOf(actor: Actor): Viewer {
  const seesAll = actor.role === 'admin' ? 'everything' : actor.role === 'editor' ? 'unrestricted' : 'live'
  return { userId: actor.id, seesAll }
}

/** A page of what this person may read, last changed first, and where the next page begins. */
export async function listArticles(
  actor: Actor,
  { state, desk, author, assignee, mine, limit }: Omit<ListArticlesInput, 'cursor'>,
  after: ArticleCursor | null,
) {
  const found = await loadArticles(viewerOf(actor), { states: state, desk, author, assignee, mine }, after, limit + 1)
  const items = found.slice(0, limit).map(article => presentSummary(actor, article))
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last ? { updatedAt: new Date(last.updatedAt), id: last.id } : null }
}
