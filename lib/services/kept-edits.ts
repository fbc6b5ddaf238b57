import { addContributor, updateArticle } from '@/db/queries/articles'
import { appendServerUpdate, lockDocument } from '@/db/queries/documents'
import * as kept from '@/db/queries/kept-edits'
import { listUsersById } from '@/db/queries/users'
import { afterCommit, transaction } from '@/db/transaction'
import type { KeepEditsInput } from '@/lib/contracts/kept-edits'
import { type DocumentJSON, parseDocument } from '@/lib/document/document'
import { contentHash, type ReaderMetadata } from '@/lib/document/hash'
import { readDocument } from '@/lib/document/ydoc'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canEditInSomeState, requireEditable } from './article-changes'
import { getArticleFor, type LoadedArticle, type Named, readerMetadataOf } from './article-record'
import { record } from './audit'
import { getBus } from './bus'
import { readStoredDocument, type StoredDocument } from './document-log'
import { summarize } from './documents'
import { tryOn } from './try-edits'
import { keepVersion } from './versions'

/** Edits that wait, outside of the working copy, for somebody to decide about them. */
export interface KeptEdits {
  /** The version that shows them as their writer saw them. */
  version: number
  name: string
  by: Named | null
  /** RFC 3339. */
  at: string
}

/** What takes the text from the writers' hands: edits made before belong to another text than those made after. */
const CLOSINGS = ['approve', 'discard', 'withdraw', 'spike']

const NO_METADATA: ReaderMetadata = { kicker: '', byline: '', dateline: '', source: '', slug: '', topics: [] }
const textHash = (document: DocumentJSON) => contentHash(document, NO_METADATA)

/** So many may wait at one story, for one person. */
const OPEN_AT_MOST = 20

/** The version at which the text was closed last; 0 where it never was. Grows with each closing. */
export function findLastClosing(articleId: string): Promise<number> {
  return kept.findLastVersionOf(articleId, CLOSINGS)
}

/** What waits at an article, oldest first. */
export async function listKeptEdits(articleId: string): Promise<KeptEdits[]> {
  const rows = await kept.listOpenKeptEdits(articleId)
  const people = await listUsersById([...new Set(rows.flatMap(row => row.createdBy ?? []))])
  const names = new Map(people.map(({ user }) => [user.id, user.name]))
  return rows.map(({ version, name, createdBy, createdAt }) => ({
    version,
    name: name ?? '',
    by: createdBy === null ? null : { id: createdBy, name: names.get(createdBy) ?? '' },
    at: createdAt.toISOString(),
  }))
}

/**
 * Keeps what somebody wrote without a connection into a text that is closed to them by now: a version of what they saw,
 * and the edits themselves, tried on the working copy as if they came over the socket. Working copy, hash and
 * contributors stay as they are. The same text of the same person is kept once.
 * @returns the version's number; null where there is nothing to keep
 * @throws EditorialError: not_found, forbidden (never their text), rate_limited, unreadable, unknown_node, invalid,
 *   too_large
 */
export async function keepEdits(actor: Actor, articleId: string, input: KeepEditsInput): Promise<number | null> {
  const document = parseDocument(input.document)
  const hash = textHash(document)
  return transaction(async () => {
    await lockDocument(articleId)
    const article = await getArticleFor(actor, articleId, 'read')
    const stored = await readStoredDocument(articleId)
    requireOwnText(actor, article, stored)
    const known = await kept.findKeptText(articleId, actor.id, hash)
    if (known !== null) return known
    const { accepted, before } = tryOn(stored, input.update, actor.id)
    const isNothing = accepted.clientIds.length === 0 && accepted.touchedBlocks.length === 0
    if (isNothing || textHash(before) === hash) return null
    if ((await kept.countOpenKeptEdits(articleId, actor.id)) >= OPEN_AT_MOST) {
      throw new EditorialError('rate_limited', { retryAfter: 3600 })
    }
    const { row } = article
    const version = row.versionCount + 1
    await keepVersion({
      articleId,
      number: version,
      cause: 'kept',
      createdBy: actor.id,
      createdAt: new Date(),
      document,
      metadata: readerMetadataOf(row),
      name: input.name,
    })
    const undecided = { decision: null, decidedBy: null, decidedAt: null }
    const update = Buffer.from(input.update)
    await kept.insertKeptEdit({ articleId, version, userId: actor.id, textHash: hash, update, ...undecided })
    await countVersions(row, version)
    const data = { version, name: input.name, writtenAt: input.writtenAt.toISOString() }
    record({ actorId: actor.id, action: 'version.kept', articleId, data })
    return version
  })
}

/** Their text: they may write in it when it is open, or did write in it once. */
function requireOwnText(actor: Actor, article: LoadedArticle, stored: StoredDocument): void {
  const isTheirs = canEditInSomeState(actor, article) || [...stored.clients.values()].includes(actor.id)
  if (!isTheirs) throw new EditorialError('forbidden')
}

async function countVersions(row: LoadedArticle['row'], versionCount: number): Promise<void> {
  if (!(await updateArticle(row.id, row.revision, { versionCount }))) throw new EditorialError('stale_revision')
}

/**
 * What the working copy would be with kept edits in it, for whoever has to decide about them.
 * @throws EditorialError: not_found, unreadable, invalid
 */
export async function previewKeptEdits(actor: Actor, articleId: string, version: number): Promise<DocumentJSON> {
  await getArticleFor(actor, articleId, 'read')
  const edit = await kept.findKeptEdit(articleId, version)
  if (!edit) throw new EditorialError('not_found')
  return readDocument(tryOn(await readStoredDocument(articleId), edit.update, edit.userId).ydoc)
}

/**
 * Brings kept edits into the working copy, merged with whatever was written since, or sets them aside. Either is a
 * decision of whoever may edit now, and made once; the version stays. Both the writer and who brought it in count as
 * contributors.
 * @throws EditorialError: not_found, forbidden, state_conflict, unreadable, invalid
 */
export async function decideKeptEdits(
  actor: Actor,
  articleId: string,
  version: number,
  decision: 'brought_in' | 'dismissed',
): Promise<void> {
  await transaction(async () => {
    await lockDocument(articleId)
    const article = await getArticleFor(actor, articleId, 'read')
    const edit = await kept.findKeptEdit(articleId, version)
    if (!edit) throw new EditorialError('not_found')
    requireEditable(actor, article)
    const now = new Date()
    const decided = { decision, decidedBy: actor.id, decidedAt: now }
    if (!(await kept.decideKeptEdit(articleId, version, decided))) throw new EditorialError('state_conflict')
    const seq = decision === 'brought_in' ? await bringIn(actor, article, edit, now) : undefined
    record({
      actorId: actor.id,
      action: `version.${decision}`,
      articleId,
      data: { version, ...(seq !== undefined && { seq }) },
    })
    afterCommit(() => getBus().emit('article.changed', { articleId, epoch: 0 }))
  })
}

async function bringIn(actor: Actor, { row }: LoadedArticle, edit: kept.KeptEditRow, at: Date): Promise<number> {
  const { articleId, userId } = edit
  const stored = await readStoredDocument(articleId)
  const { accepted, difference, ydoc } = tryOn(stored, edit.update, userId)
  const clientIds = accepted.clientIds.filter(clientId => !stored.clients.has(clientId))
  const seq = await appendServerUpdate(articleId, { update: difference, clientIds, userId, at })
  const isDraft = row.state === 'draft'
  for (const one of [userId, actor.id]) await addContributor(articleId, one, isDraft)
  const changes = { ...summarize(readDocument(ydoc)), updatedAt: at }
  if (!(await updateArticle(articleId, row.revision, changes))) throw new EditorialError('stale_revision')
  afterCommit(() => getBus().emit('document.appended', { articleId, seq, update: difference, userId }))
  return seq
}
