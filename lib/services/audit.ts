import { getConnection } from '@/db/client'
import { findAuditHead, insertAuditEvents, listAuditEventsAfter, lockAuditHead } from '@/db/queries/audit'
import { beforeCommit } from '@/db/transaction'
import type { EventName } from '@/lib/editorial/events'
import { CHAIN_START, type ChainBreak, type ChainLink, eventHash, verifyChain } from '@/lib/editorial/hash-chain'

export interface AuditEntry {
  /** null: the scheduler, or the command line. */
  actorId: string | null
  action: EventName
  articleId?: string | null
  data?: Record<string, unknown>
}

const pending = new WeakMap<object, AuditEntry[]>()

/**
 * Records what happened, in the transaction under way; written at its very end, so that the end of the chain is
 * locked for a moment only. Must be called inside a transaction.
 */
export function record(entry: AuditEntry): void {
  const context = getConnection().current.getStore()
  if (!context) throw new Error('An audit event belongs in a transaction')
  const entries = pending.get(context)
  if (entries) {
    entries.push(entry)
    return
  }
  const first = [entry]
  pending.set(context, first)
  beforeCommit(() => writeEntries(first))
}

async function writeEntries(entries: readonly AuditEntry[]): Promise<void> {
  const at = new Date()
  let { seq, hash } = await lockAuditHead(CHAIN_START)
  const rows = entries.map(({ actorId, action, articleId = null, data = {} }) => {
    const plain = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
    const event = { seq: seq + 1, at, actorId, action, articleId, data: plain, previousHash: hash }
    seq = event.seq
    hash = eventHash(event)
    return { ...event, hash }
  })
  await insertAuditEvents(rows)
}

const PAGE = 1000

/**
 * Reads the whole audit log and checks its chain.
 * @returns how many events it holds, or the first that was changed, moved or removed
 */
export async function verifyAuditLog(): Promise<{ events: number } | ChainBreak> {
  let last: ChainLink = { seq: 0, hash: CHAIN_START }
  for (;;) {
    // The end is read first: what people do meanwhile comes after it, and is read on the next round.
    const end = (await findAuditHead()) ?? { seq: 0, hash: CHAIN_START }
    const page = await listAuditEventsAfter(last.seq, PAGE)
    const result = verifyChain(page, last)
    if ('reason' in result) return result
    last = result
    if (page.length === PAGE) continue
    if (end.seq > last.seq) return { seq: last.seq + 1, reason: 'missing' }
    if (end.seq === last.seq) return end.hash === last.hash ? { events: last.seq } : { seq: last.seq, reason: 'edited' }
    if (page.length === 0) return { seq: end.seq + 1, reason: 'edited' }
  }
}
