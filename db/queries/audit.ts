import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import { CHAIN_START, eventHash } from '@/lib/editorial/hash-chain'
import { database } from '../client'
import { dialect } from '../dialect'
import { auditEvents, auditHead } from '../schema'
import { requireTransaction } from '../transaction'

export type AuditEventRow = typeof auditEvents.$inferSelect
export type NewAuditEvent = Pick<AuditEventRow, 'at' | 'actorId' | 'action' | 'articleId' | 'data'>

/** Locks the end of the chain until the transaction ends. On SQLite a transaction is alone already. */
async function lockHead() {
  await database().insert(auditHead).values({ id: 1, seq: 0, hash: CHAIN_START }).onConflictDoNothing()
  const query = database().select().from(auditHead).where(eq(auditHead.id, 1))
  const [head] = await (dialect === 'postgres' ? forUpdate(query) : query)
  if (!head) throw new Error('The audit log has no head')
  return head
}

/** Only Postgres' builder has it, and the handle is typed as SQLite's. */
export function forUpdate<Query>(query: Query): Query {
  return (query as Query & { for(strength: 'update'): Query }).for('update')
}

/** Appends events to the chain, in their order. Must be the last of a transaction's writes: it makes others wait. */
export async function appendAuditEvents(events: readonly NewAuditEvent[]): Promise<void> {
  requireTransaction()
  if (events.length === 0) return
  let { seq, hash } = await lockHead()
  const rows = events.map(event => {
    const previousHash = hash
    seq += 1
    hash = eventHash({ ...event, seq, previousHash })
    return { ...event, seq, previousHash, hash }
  })
  await database().insert(auditEvents).values(rows)
  await database().update(auditHead).set({ seq, hash }).where(eq(auditHead.id, 1))
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

/** Where the log says that it ends; differs from its last event when events were removed from the end. */
export async function findAuditHead() {
  const [head] = await database().select().from(auditHead).where(eq(auditHead.id, 1))
  return head ?? null
}
