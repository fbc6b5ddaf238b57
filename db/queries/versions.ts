import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import { database } from '../client'
import { versions } from '../schema'
import { requireTransaction } from '../transaction'

export type VersionRow = typeof versions.$inferSelect
export type VersionSummaryRow = Omit<VersionRow, 'content' | 'encoding' | 'metadata'>

const { articleId, number, cause, name, note, createdBy, createdAt, contentHash, wordCount } = versions
const summary = { articleId, number, cause, name, note, createdBy, createdAt, contentHash, wordCount }

export async function insertVersion(row: VersionRow): Promise<void> {
  requireTransaction()
  await database().insert(versions).values(row)
}

/** An article's versions without their text, newest first. */
export async function listVersionRows(articleId: string): Promise<VersionSummaryRow[]> {
  return database()
    .select(summary)
    .from(versions)
    .where(eq(versions.articleId, articleId))
    .orderBy(desc(versions.number))
}

/** What is needed to read one version: itself, and those before it down to the last full copy, oldest first. */
export async function readVersionChain(articleId: string, number: number): Promise<VersionRow[]> {
  const [base] = await database()
    .select({ number: versions.number })
    .from(versions)
    .where(and(eq(versions.articleId, articleId), eq(versions.encoding, 'full'), lte(versions.number, number)))
    .orderBy(desc(versions.number))
    .limit(1)
  if (!base) return []
  return database()
    .select()
    .from(versions)
    .where(and(eq(versions.articleId, articleId), gte(versions.number, base.number), lte(versions.number, number)))
    .orderBy(asc(versions.number))
}

/** Removes an article's versions; only for an article that is purged. */
export async function deleteVersions(articleId: string): Promise<void> {
  requireTransaction()
  await database().delete(versions).where(eq(versions.articleId, articleId))
}
