import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { signInAttempts } from '../schema'
import { requireTransaction } from '../transaction'
import { forUpdate } from './audit'

export type SignInAttemptRow = typeof signInAttempts.$inferSelect

/** The counts under these keys, zero for new ones, locked until the transaction ends. */
export async function lockSignInAttempts(keys: readonly string[], now: Date): Promise<SignInAttemptRow[]> {
  requireTransaction()
  // One order for all, so that two sign-ins never wait for each other.
  const ordered = [...keys].sort()
  const rows = ordered.map(key => ({ key, failures: 0, blockedUntil: now }))
  await database().insert(signInAttempts).values(rows).onConflictDoNothing()
  const query = database()
    .select()
    .from(signInAttempts)
    .where(inArray(signInAttempts.key, ordered))
    .orderBy(signInAttempts.key)
  return dialect === 'postgres' ? forUpdate(query) : query
}

export async function updateSignInAttempts({ key, ...values }: SignInAttemptRow): Promise<void> {
  await database().update(signInAttempts).set(values).where(eq(signInAttempts.key, key))
}

/** Takes back one failure. */
export async function forgiveSignInAttempt(key: string): Promise<void> {
  await database()
    .update(signInAttempts)
    .set({ failures: sql`${signInAttempts.failures} - 1` })
    .where(and(eq(signInAttempts.key, key), gt(signInAttempts.failures, 0)))
}

/** Forgets the counts whose last attempt is older than this. */
export async function deleteSignInAttemptsBefore(moment: Date): Promise<void> {
  await database().delete(signInAttempts).where(lt(signInAttempts.blockedUntil, moment))
}
