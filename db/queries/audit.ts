import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { auditEvents, auditHead } from '../schema'
import { requireTransaction } from '../transaction'

export type AuditEventRow = typeof auditEvents.$inferSelect

/**
 * Locks the end of the chain until the transaction ends, and says where it is; on SQLite a transaction is alone
 * already. Must be the last lock that a transaction takes: every other writer of events waits for it.
 * @param start the end of a chain without events
 */
export async function lockAuditHead(start: string): Promise<{ seq: number; hash: string }> {
  requireTransaction()
  await database().insert(auditHead).values({ id: 1, seq: 0, hash: start }).onConflictDoNothing()
  const query = database().select().from(auditHead).where(eq(auditHead.id, 1))
  const [head] = await (dialect === 'postgres' ? forUpdate(query) : query)
  if (!head) throw new Error('The audit log has no head')
  return head
}

/** Only Postgres' builder has it, and the handle is typed as SQLite's. */
export function forUpdate<Query>(query: Query): Query {
  return (query as Query & { for(strength: 'update'): Query }).for('update')
}

/** Adds events, each already chained to the one before it, and moves the end of the chain to the last of them. */
export async function insertAuditEvents(rows: readonly AuditEventRow[]): Promise<void> {
  requireTransaction()
  const last = rows.at(-1)
  if (!last) return
  await database()
    .insert(auditEvents)
    .values([...rows])
  await database().update(auditHead).set({ seq: last.seq, hash: last.hash }).where(eq(auditHead.id, 1))
}

/** The next events of the log after a number, oldest first. */
export async function listAuditEventsAfter(seq: number, limit: number): Promise<AuditEventRow[]> {
  return database()
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.seq, seq))
    .orderBy(asc(auditEvents.seq))
    .limit(limit)
}

export interface AuditFilter {
  articleId?: string | undefined
  before?: number | undefined
}

/** A page of the log, newest first. */
export async function listAuditEvents(filter: AuditFilter, limit: number): Promise<AuditEventRow[]> {
  return database()
    .select()
    .from(auditEvents)
    .where(
      and(
        filter.articleId === undefined ? undefined : eq(auditEvents.articleId, filter.articleId),
        filter.before === undefined ? undefined : lt(auditEvents.seq, filter.before),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(limit)
}

/** The last event of one kind in an article's history. */
export async function findLastAuditEvent(articleId: string, action: string): Promise<AuditEventRow | null> {
  const [row] = await database()
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.articleId, articleId), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  return row ?? null
}

/** Where the log says that it ends; differs from its last event when events were removed from the end. */
export async function findAuditHead() {
  const [head] = await database().select().from(auditHead).where(eq(auditHead.id, 1))
  return head ?? null
}
