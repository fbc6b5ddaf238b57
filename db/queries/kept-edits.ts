import { and, asc, count, eq, inArray, isNull, max } from 'drizzle-orm'
import { database } from '../client'
import { keptEdits, versions } from '../schema'
import { requireTransaction } from '../transaction'

export type KeptEditRow = typeof keptEdits.$inferSelect

export async function insertKeptEdit(row: KeptEditRow): Promise<void> {
  requireTransaction()
  await database().insert(keptEdits).values(row)
}

export async function findKeptEdit(articleId: string, version: number): Promise<KeptEditRow | null> {
  const [row] = await database()
    .select()
    .from(keptEdits)
    .where(and(eq(keptEdits.articleId, articleId), eq(keptEdits.version, version)))
  return row ?? null
}

/** The version that holds this text of this person, where it was kept before. */
export async function findKeptText(articleId: string, userId: string, textHash: string): Promise<number | null> {
  const [row] = await database()
    .select({ version: keptEdits.version })
    .from(keptEdits)
    .where(and(eq(keptEdits.articleId, articleId), eq(keptEdits.userId, userId), eq(keptEdits.textHash, textHash)))
  return row?.version ?? null
}

/** What of an article nobody has decided about yet, oldest first; without the edits themselves. */
export async function listOpenKeptEdits(articleId: string) {
  return database()
    .select({
      version: versions.number,
      name: versions.name,
      createdBy: versions.createdBy,
      createdAt: versions.createdAt,
    })
    .from(keptEdits)
    .innerJoin(versions, and(eq(versions.articleId, keptEdits.articleId), eq(versions.number, keptEdits.version)))
    .where(and(eq(keptEdits.articleId, articleId), isNull(keptEdits.decision)))
    .orderBy(asc(versions.number))
}

export async function countOpenKeptEdits(articleId: string, userId: string): Promise<number> {
  const [row] = await database()
    .select({ open: count() })
    .from(keptEdits)
    .where(and(eq(keptEdits.articleId, articleId), eq(keptEdits.userId, userId), isNull(keptEdits.decision)))
  return row?.open ?? 0
}

/** Writes down what somebody decided; false where it was decided before. */
export async function decideKeptEdit(
  articleId: string,
  version: number,
  decided: { decision: 'brought_in' | 'dismissed'; decidedBy: string; decidedAt: Date },
): Promise<boolean> {
  requireTransaction()
  const rows = await database()
    .update(keptEdits)
    .set(decided)
    .where(and(eq(keptEdits.articleId, articleId), eq(keptEdits.version, version), isNull(keptEdits.decision)))
    .returning({ version: keptEdits.version })
  return rows.length === 1
}

/** Removes what was kept of an article that is purged. */
export async function deleteKeptEdits(articleId: string): Promise<void> {
  requireTransaction()
  await database().delete(keptEdits).where(eq(keptEdits.articleId, articleId))
}

/** The last version that was kept for one of these causes; 0 for none. */
export async function findLastVersionOf(articleId: string, causes: readonly string[]): Promise<number> {
  const [row] = await database()
    .select({ last: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.articleId, articleId), inArray(versions.cause, [...causes])))
  return row?.last ?? 0
}
