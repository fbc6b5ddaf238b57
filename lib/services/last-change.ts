import { listAuditEvents } from '@/db/queries/audit'
import { findDocumentRow } from '@/db/queries/documents'
import { findUser } from '@/db/queries/users'

/** Who changed an article last, and when (RFC 3339): its text, or anything else of it. Empty when nobody did. */
export async function describeLastChange(
  articleId: string,
  what: 'text' | 'state' = 'state',
): Promise<Record<string, string>> {
  const [event] = await listAuditEvents({ articleId }, 1)
  const log = what === 'text' ? await findDocumentRow(articleId) : null
  const last = log?.lastAt
    ? { userId: log.lastUserId, at: log.lastAt }
    : event && { userId: event.actorId, at: event.at }
  const found = last?.userId ? await findUser(last.userId) : null
  return last && found ? { name: found.user.name, time: last.at.toISOString() } : {}
}
