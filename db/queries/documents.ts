import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { documentClients, documentStates, documents, documentUpdates } from '../schema'
import { requireTransaction } from '../transaction'
import { forUpdate } from './audit'
import { findStateEnd } from './document-log'

export type DocumentRow = typeof documents.$inferSelect
export type DocumentUpdateRow = typeof documentUpdates.$inferSelect
export type DocumentStateRow = typeof documentStates.$inferSelect

/**
 * Takes the article's lock until the transaction ends: no edit is appended and no other transition begins meanwhile.
 * On SQLite the transaction itself is that lock.
 */
export async function lockDocument(articleId: string): Promise<DocumentRow | null> {
  requireTransaction()
  const query = database().select().from(documents).where(eq(documents.articleId, articleId))
  const [row] = await (dialect === 'postgres' ? forUpdate(query) : query)
  return row ?? null
}

export async function findDocumentRow(articleId: string): Promise<DocumentRow | null> {
  const [row] = await database().select().from(documents).where(eq(documents.articleId, articleId))
  return row ?? null
}

/** A new document with its first state; the log begins after it. */
export async function insertDocument(row: DocumentRow, state: Omit<DocumentStateRow, 'articleId'>): Promise<void> {
  requireTransaction()
  await database().insert(documents).values(row)
  await database()
    .insert(documentStates)
    .values({ articleId: row.articleId, ...state })
}

/** A document as it stands in the database: the state that was compacted last, and every update since. */
export async function readDocumentLog(articleId: string) {
  for (;;) {
    const [state] = await database().select().from(documentStates).where(eq(documentStates.articleId, articleId))
    const updates = await listDocumentUpdates(articleId, state?.upto ?? 0)
    // Outside of the lock a compaction may come between the two; then some updates are in neither.
    if ((await findStateEnd(articleId)) === (state?.upto ?? null)) return { state: state ?? null, updates }
  }
}

export async function listDocumentUpdates(articleId: string, after: number): Promise<DocumentUpdateRow[]> {
  return database()
    .select()
    .from(documentUpdates)
    .where(and(eq(documentUpdates.articleId, articleId), gt(documentUpdates.seq, after)))
    .orderBy(asc(documentUpdates.seq))
}

/** From here on, edits that began before are refused. The lock must be held. */
export async function raiseEpoch(articleId: string): Promise<number> {
  requireTransaction()
  const [row] = await database()
    .update(documents)
    .set({ epoch: sql`${documents.epoch} + 1` })
    .where(eq(documents.articleId, articleId))
    .returning({ epoch: documents.epoch })
  if (!row) throw new Error(`No document of article ${articleId}`)
  return row.epoch
}

/** Notes who changed what readers see last, by another way than the log. The lock must be held. */
export async function setLastEdit(articleId: string, userId: string, at: Date): Promise<void> {
  requireTransaction()
  await database().update(documents).set({ lastUserId: userId, lastAt: at }).where(eq(documents.articleId, articleId))
}

/**
 * Appends an edit that the server made. The lock must be held.
 * @param clientIds the Yjs clients that it was made under and that nobody has yet; nobody else may use them
 * @returns its number in the log
 */
export async function appendServerUpdate(
  articleId: string,
  edit: { update: Uint8Array; clientIds: readonly number[]; userId: string; at: Date },
): Promise<number> {
  requireTransaction()
  const { userId, at } = edit
  const [row] = await database()
    .update(documents)
    .set({ seq: sql`${documents.seq} + 1`, lastUserId: userId, lastAt: at })
    .where(eq(documents.articleId, articleId))
    .returning({ seq: documents.seq })
  if (!row) throw new Error(`No document of article ${articleId}`)
  const update = Buffer.from(edit.update)
  await database().insert(documentUpdates).values({ articleId, seq: row.seq, update, userId, at })
  const clients = edit.clientIds.map(clientId => ({ articleId, clientId, userId }))
  if (clients.length > 0) await database().insert(documentClients).values(clients)
  return row.seq
}

/** Removes a document and its log, when an article is purged. */
export async function deleteDocument(articleId: string): Promise<void> {
  requireTransaction()
  for (const rows of [documentUpdates, documentStates, documentClients, documents]) {
    await database().delete(rows).where(eq(rows.articleId, articleId))
  }
}
