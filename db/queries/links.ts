import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { oneTimeLinks } from '../schema'
import { requireTransaction } from '../transaction'
import { forUpdate } from './audit'

export type LinkRow = typeof oneTimeLinks.$inferSelect

export async function insertLink(link: LinkRow): Promise<void> {
  await database().insert(oneTimeLinks).values(link)
}

export async function findLink(tokenHash: string): Promise<LinkRow | null> {
  const [row] = await database().select().from(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash))
  return row ?? null
}

const isOpen = (now: Date) => and(isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now))

/** Links to the same account, or to none yet: to the set-up. */
const leadsTo = (userId: string | null) =>
  userId === null ? isNull(oneTimeLinks.userId) : eq(oneTimeLinks.userId, userId)

/** Locks every link to an account until the transaction ends, so that two of them are not used at once. */
export async function lockLinks(userId: string | null): Promise<void> {
  requireTransaction()
  const query = database()
    .select({ tokenHash: oneTimeLinks.tokenHash })
    .from(oneTimeLinks)
    .where(leadsTo(userId))
    .orderBy(asc(oneTimeLinks.tokenHash))
  await (dialect === 'postgres' ? forUpdate(query) : query)
}

/** @returns false when the link was used before, or is too old */
export async function markLinkUsed(tokenHash: string, now: Date): Promise<boolean> {
  const rows = await database()
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isOpen(now)))
    .returning({ tokenHash: oneTimeLinks.tokenHash })
  return rows.length === 1
}

/** Ends every open link to an account. */
export async function expireLinks(userId: string | null, now: Date): Promise<void> {
  await database()
    .update(oneTimeLinks)
    .set({ expiresAt: now })
    .where(and(leadsTo(userId), isOpen(now)))
}
