import {
  type ArticleRow,
  addContributor,
  putArticlePerson,
  removeArticlePeople,
  updateArticle,
} from '@/db/queries/articles'
import { lockDocument, raiseEpoch, setLastEdit } from '@/db/queries/documents'
import { listUsersById } from '@/db/queries/users'
import { afterCommit, transaction } from '@/db/transaction'
import { type PatchArticleInput, readerMetadataSchema } from '@/lib/contracts/articles'
import { type DocumentJSON, parseDocument } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canEdit, canEditNotice, canPlan } from '@/lib/editorial/policy'
import { getArticleFor, type LoadedArticle, readerMetadataOf } from './article-record'
import { record } from './audit'
import { getBus } from './bus'
import { editDocument, readWorkingCopy, summarize } from './documents'
import { describeLastChange } from './last-change'
import { completeMetadata, type Metadata } from './reader-metadata'
import { getVersion } from './versions'

function readerChanges(row: ArticleRow, input: PatchArticleInput): Partial<Metadata> {
  const given = readerMetadataSchema.partial().parse(input)
  const wanted = completeMetadata(given)
  const current = readerMetadataOf(row)
  const entries = Object.keys(given)
    .map(key => [key, wanted[key as keyof Metadata]] as const)
    .filter(([key, value]) => JSON.stringify(current[key as keyof Metadata]) !== JSON.stringify(value))
  return Object.fromEntries(entries)
}

/**
 * Changes metadata. What readers see of it is locked with the text, and makes contributors.
 * @param ifRevision the revision that the change was made against
 * @throws EditorialError: not_found, forbidden, state_conflict, stale_revision, embargoed, invalid
 */
export async function patchArticle(actor: Actor, id: string, input: PatchArticleInput, ifRevision: number) {
  return transaction(async () => {
    await lockDocument(id)
    const article = await getArticleFor(actor, id, 'read')
    const { row, facts } = article
    requireSomeChange(actor, article)
    if (row.revision !== ifRevision) {
      throw new EditorialError('stale_revision', { values: await describeLastChange(id) })
    }
    const seen = readerChanges(row, input)
    const changes: Partial<ArticleRow> = { ...seen }
    if (Object.keys(seen).length > 0) {
      requireEditable(actor, article)
      await addContributor(id, actor.id, row.state === 'draft')
      await setLastEdit(id, actor.id, new Date())
    }
    Object.assign(changes, await planningChanges(actor, article, input))
    if (input.notice !== undefined) {
      if (!canEditNotice(actor)) throw new EditorialError('forbidden')
      if (row.state !== 'withdrawn') throw new EditorialError('state_conflict')
      changes.withdrawalNotice = input.notice
    }
    const current = await updateArticle(id, row.revision, { ...changes, updatedAt: new Date() })
    if (!current) throw new EditorialError('stale_revision')
    record({ actorId: actor.id, action: 'article.updated', articleId: id, data: { changes: { ...input } } })
    const restricts = input.restrictedTo !== undefined || facts.restrictedTo !== null
    const epoch = restricts ? await raiseEpoch(id) : 0
    afterCommit(() => {
      getBus().emit('article.changed', { articleId: id, epoch })
      if (input.notice !== undefined) getBus().emit('site.changed')
    })
  })
}

/** Whether the text is this person's to change while it is open, be it open now or not. */
export const canEditInSomeState = (actor: Actor, { facts }: LoadedArticle) =>
  (['draft', 'editing'] as const).some(state => canEdit(actor, { ...facts, state }))

/** @throws EditorialError state_conflict, forbidden */
export function requireEditable(actor: Actor, article: LoadedArticle): void {
  if (canEdit(actor, article.facts)) return
  throw new EditorialError(canEditInSomeState(actor, article) ? 'state_conflict' : 'forbidden')
}

/** Who may change nothing of the metadata is told so, whatever they ask for and against which revision. */
function requireSomeChange(actor: Actor, article: LoadedArticle): void {
  const may = canEditInSomeState(actor, article) || canPlan(actor, article.facts) || canEditNotice(actor)
  if (!may) throw new EditorialError('forbidden')
}

async function planningChanges(
  actor: Actor,
  { row, facts }: LoadedArticle,
  input: PatchArticleInput,
): Promise<Partial<ArticleRow>> {
  const { urgent, priority, dueAt, embargoUntil, restrictedTo } = input
  const given = { urgent, priority, dueAt, embargoUntil }
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  if (Object.keys(changes).length === 0 && restrictedTo === undefined) return {}
  if (!canPlan(actor, facts)) throw new EditorialError('forbidden')
  if (embargoUntil && row.publishAt && embargoUntil > row.publishAt) {
    throw new EditorialError('embargoed', { values: { until: embargoUntil.toISOString() } })
  }
  if (restrictedTo === undefined) return changes
  await requireUsers(restrictedTo ?? [])
  await removeArticlePeople(row.id, 'reader')
  const now = new Date()
  for (const userId of restrictedTo ?? []) {
    await putArticlePerson({ articleId: row.id, userId, relation: 'reader', mayEditInEditing: false, createdAt: now })
  }
  return { ...changes, restricted: restrictedTo !== null }
}

async function requireUsers(ids: readonly string[]): Promise<void> {
  const found = await listUsersById(ids)
  if (found.length < new Set(ids).size) {
    throw new EditorialError('invalid', { errors: [{ pointer: '/restrictedTo', code: 'unknown' }] })
  }
}

/**
 * Replaces the working copy's text from outside; live editors see it as an edit.
 * @param ifHash the content hash that the new text was made from
 * @throws EditorialError: not_found, forbidden, state_conflict, stale_hash (412), unknown_node, invalid, too_large
 */
export async function replaceDocument(actor: Actor, id: string, input: unknown, ifHash: string): Promise<void> {
  const target: DocumentJSON = parseDocument(input)
  await changeDocument(actor, id, 'article.replaced', {}, async (article, current) => {
    if (contentHash(current, readerMetadataOf(article.row)) !== ifHash) {
      throw new EditorialError('stale_hash', { status: 412, values: await describeLastChange(id, 'text') })
    }
    return { document: target }
  })
}

/**
 * The working copy becomes an older version again, as a new edit on top.
 * @throws EditorialError: not_found, forbidden, state_conflict
 */
export async function restoreVersion(actor: Actor, id: string, number: number): Promise<void> {
  await changeDocument(actor, id, 'article.restored', { version: number }, async () => {
    const { document, metadata } = await getVersion(id, number)
    return { document, metadata: metadata as Metadata }
  })
}

async function changeDocument(
  actor: Actor,
  id: string,
  event: 'article.replaced' | 'article.restored',
  data: Record<string, unknown>,
  makeTarget: (
    article: LoadedArticle,
    current: DocumentJSON,
  ) => Promise<{ document: DocumentJSON; metadata?: Metadata }>,
): Promise<void> {
  await transaction(async () => {
    await lockDocument(id)
    const article = await getArticleFor(actor, id, 'read')
    requireEditable(actor, article)
    const { row, facts } = article
    const working = await readWorkingCopy(id)
    const { document, metadata } = await makeTarget(article, working.document)
    await editDocument(working, document, { articleId: id, userId: actor.id, state: facts.state, contributes: true })
    if (metadata) await addContributor(id, actor.id, facts.state === 'draft')
    const changes = { ...summarize(working.document), ...metadata, updatedAt: new Date() }
    if (!(await updateArticle(id, row.revision, changes))) throw new EditorialError('stale_revision')
    record({ actorId: actor.id, action: event, articleId: id, data: { ...data, seq: working.seq } })
    afterCommit(() => getBus().emit('article.changed', { articleId: id, epoch: 0 }))
  })
}
