import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** What the chain covers of an audit event. */
export interface ChainedEvent {
  seq: number
  at: Date
  actorId: string | null
  action: string
  articleId: string | null
  data: Record<string, unknown>
  previousHash: string
}

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64)

/** SHA-256 (hex) of an event's canonical JSON (RFC 8785), the hash of the event before it included. */
export function eventHash(event: ChainedEvent): string {
  const { seq, actorId, action, articleId, data, previousHash } = event
  const canonical = canonicalize({ seq, at: event.at.toISOString(), actorId, action, articleId, data, previousHash })
  if (canonical === undefined) throw new TypeError('An audit event must be JSON')
  return bytesToHex(sha256(utf8ToBytes(canonical)))
}

export interface ChainLink {
  seq: number
  hash: string
}

/** The first event where the chain is broken, and how. */
export interface ChainBreak {
  seq: number
  reason: 'missing' | 'reordered' | 'edited'
}

/**
 * Checks the next events of the chain, in the order of the log.
 * @param after the link before the first of them
 * @returns the last link, or where it breaks
 */
export function verifyChain(
  events: readonly (ChainedEvent & { hash: string })[],
  after: ChainLink = { seq: 0, hash: CHAIN_START },
): ChainLink | ChainBreak {
  let last = after
  for (const event of events) {
    if (event.seq !== last.seq + 1) return { seq: last.seq + 1, reason: 'missing' }
    if (event.hash !== eventHash(event)) return { seq: event.seq, reason: 'edited' }
    if (event.previousHash !== last.hash) return { seq: event.seq, reason: 'reordered' }
    last = { seq: event.seq, hash: event.hash }
  }
  return last
}
