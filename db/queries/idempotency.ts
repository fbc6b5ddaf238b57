import { and, eq, lt } from 'drizzle-orm'
import { database } from '../client'
import { idempotencyKeys } from '../schema'

export type IdempotencyRow = typeof idempotencyKeys.$inferSelect

/** @returns false when this person used this key before */
export async function insertIdempotencyKey(row: IdempotencyRow): Promise<boolean> {
  const rows = await database()
    .insert(idempotencyKeys)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  return rows.length === 1
}

const isKey = (userId: string, key: string) => and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key))

export async function findIdempotencyKey(userId: string, key: string): Promise<IdempotencyRow | null> {
  const [row] = await database().select().from(idempotencyKeys).where(isKey(userId, key))
  return row ?? null
}

export async function keepAnswer(userId: string, key: string, status: number, body: string): Promise<void> {
  await database().update(idempotencyKeys).set({ status, body }).where(isKey(userId, key))
}

export async function deleteIdempotencyKey(userId: string, key: string): Promise<void> {
  await database().delete(idempotencyKeys).where(isKey(userId, key))
}

export async function deleteIdempotencyKeysBefore(moment: Date): Promise<void> {
  await database().delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, moment))
}
