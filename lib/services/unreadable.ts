import { findLastAuditEvent } from '@/db/queries/audit'
import { lockDocument } from '@/db/queries/documents'
import { transaction } from '@/db/transaction'
import { SCHEMA_VERSION } from '@/lib/document/schema'
import { EditorialError } from '@/lib/editorial/errors'
import { record } from './audit'
import { getLogger } from './logger'

/** What is stored of a document is no article any more: `unreadable`. Nothing of it is deleted or mended. */
export class UnreadableDocument extends EditorialError {
  /** @param seq the last edit that was read */
  constructor(
    readonly seq: number,
    override readonly cause: unknown,
  ) {
    super('unreadable')
  }
}

/** Tells the operator and, in the audit log, the admins; once for each state that the document is in. */
export async function noteUnreadable(articleId: string, { seq, cause }: UnreadableDocument): Promise<void> {
  getLogger().error({ err: cause, articleId, seq }, 'a stored document cannot be read; it is shown, not opened')
  await transaction(async () => {
    if (!(await lockDocument(articleId))) return
    const last = await findLastAuditEvent(articleId, 'article.unreadable')
    if (last?.data.seq === seq && last.data.schemaVersion === SCHEMA_VERSION) return
    const reason = cause instanceof Error ? cause.message : String(cause)
    const data = { seq, schemaVersion: SCHEMA_VERSION, reason: reason.slice(0, 200) }
    record({ actorId: null, action: 'article.unreadable', articleId, data })
  })
}
