import {
  deleteIdempotencyKey,
  deleteIdempotencyKeysBefore,
  findIdempotencyKey,
  insertIdempotencyKey,
  keepAnswer,
} from '@/db/queries/idempotency'
import { transaction } from '@/db/transaction'
import { EditorialError } from '@/lib/editorial/errors'

/** An answer as it was given, to be given again. */
export interface KeptAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

const LIFETIME = 24 * 60 * 60 * 1000
/** After this long without an answer, the server that worked on a request is taken for dead. */
const PATIENCE = 60 * 1000
/** The status of a key whose request is still being worked on. */
const PENDING = 0

/**
 * Claims a key for one request of one person.
 * @returns null: claimed, carry the request out; else the answer that it had
 * @throws EditorialError idempotency_mismatch for another request under this key, unavailable while the first is
 *   still being worked on
 */
export async function claimKey(userId: string, key: string, requestHash: string): Promise<KeptAnswer | null> {
  return transaction(async () => {
    const now = new Date()
    await deleteIdempotencyKeysBefore(new Date(now.getTime() - LIFETIME))
    const claim = { userId, key, requestHash, status: PENDING, body: '', createdAt: now }
    if (await insertIdempotencyKey(claim)) return null
    const known = await findIdempotencyKey(userId, key)
    if (known && known.requestHash !== requestHash) throw new EditorialError('idempotency_mismatch')
    if (known && known.status !== PENDING) {
      return { status: known.status, ...(JSON.parse(known.body) as Omit<KeptAnswer, 'status'>) }
    }
    if (known && now.getTime() - known.createdAt.getTime() < PATIENCE) {
      throw new EditorialError('unavailable', { retryAfter: 1 })
    }
    await deleteIdempotencyKey(userId, key)
    if (!(await insertIdempotencyKey(claim))) throw new EditorialError('unavailable', { retryAfter: 1 })
    return null
  })
}

/** Keeps the answer to a claimed request. */
export async function settleKey(userId: string, key: string, answer: KeptAnswer): Promise<void> {
  const { status, ...rest } = answer
  await transaction(() => keepAnswer(userId, key, status, JSON.stringify(rest)))
}

/** Gives a key back whose request changed nothing, so that it can be tried again. */
export async function releaseKey(userId: string, key: string): Promise<void> {
  await transaction(() => deleteIdempotencyKey(userId, key))
}
