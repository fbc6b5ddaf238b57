import { updateArticle } from '@/db/queries/articles'
import { listAuditEvents } from '@/db/queries/audit'
import { lockDocument } from '@/db/queries/documents'
import { listUsersById } from '@/db/queries/users'
import { transaction } from '@/db/transaction'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { hasAccess } from '@/lib/editorial/policy'
import { getArticleFor, readerMetadataOf } from './article-record'
import { record } from './audit'
import { readWorkingCopy } from './documents'
import { presentVersion } from './present-article'
import { getVersion, keepVersion, listVersions } from './versions'

async function namesOf(ids: readonly (string | null)[]) {
  const found = await listUsersById([...new Set(ids.filter(id => id !== null))])
  const names = new Map(found.map(({ user }) => [user.id, user.name]))
  return (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
}

/** An article's versions, newest first. */
export async function listArticleVersions(actor: Actor, articleId: string) {
  await getArticleFor(actor, articleId, 'read')
  const rows = await listVersions(articleId)
  const nameOf = await namesOf(rows.map(row => row.createdBy))
  return rows.map(row => presentVersion(row, nameOf(row.createdBy)))
}

/** One version with its text and metadata. */
export async function getArticleVersion(actor: Actor, articleId: string, number: number) {
  await getArticleFor(actor, articleId, 'read')
  const { row, document, metadata } = await getVersion(articleId, number)
  const nameOf = await namesOf([row.createdBy])
  return { ...presentVersion(row, nameOf(row.createdBy)), document, metadata }
}

/** Keeps a named copy of the working copy; whoever may at least comment on it may. */
export async function saveNamedVersion(actor: Actor, articleId: string, name: string, note: string | null) {
  const number = await transaction(async () => {
    await lockDocument(articleId)
    const { row, facts } = await getArticleFor(actor, articleId, 'read')
    if (!hasAccess(actor, facts, 'comment')) throw new EditorialError('forbidden')
    const next = row.versionCount + 1
    const { document } = await readWorkingCopy(articleId)
    await keepVersion({
      articleId,
      number: next,
      cause: 'named',
      createdBy: actor.id,
      createdAt: new Date(),
      document,
      metadata: readerMetadataOf(row),
      name,
      note,
    })
    if (!(await updateArticle(articleId, row.revision, { versionCount: next }))) {
      throw new EditorialError('stale_revision')
    }
    record({ actorId: actor.id, action: 'version.saved', articleId, data: { version: next, name } })
    return next
  })
  return getArticleVersion(actor, articleId, number)
}

/** What happened to an article, newest first, in the words of the audit log. */
export async function listArticleHistory(actor: Actor, articleId: string, before: number | undefined, limit: number) {
  await getArticleFor(actor, articleId, 'read')
  const events = await listAuditEvents({ articleId, before }, limit + 1)
  const page = events.slice(0, limit)
  const nameOf = await namesOf(page.map(event => event.actorId))
  return {
    items: page.map(({ seq, at, actorId, action, data }) => ({
      seq,
      at: at.toISOString(),
      actor: nameOf(actorId),
      action,
      data,
    })),
    next: events.length > limit ? (page.at(-1)?.seq ?? null) : null,
  }
}
