import { and, asc, eq, gt, lte, ne } from 'drizzle-orm'
import { database } from '../client'
import { documentClients, documentStates, documents, documentUpdates } from '../schema'
import { requireTransaction } from '../transaction'

export type LogRow = Pick<typeof documentUpdates.$inferSelect, 'seq' | 'update' | 'userId' | 'at'>

/** One edit that somebody's browser sent, already found to be in order. */
export interface NewEdit {
  update: Uint8Array
  userId: string
  /** Yjs client ids that nobody had written under before this edit. */
  newClients: readonly number[]
  /** Whether it changed what readers see, which makes its writer a contributor. */
  contributes: boolean
}

/** Edits of one document, in the order in which they were made; all of them are appended, or none. */
export interface AppendRequest {
  articleId: string
  /** The epoch that the writers' access was checked under. */
  epoch: number
  at: Date
  edits: readonly NewEdit[]
}

/** The number before that of the first edit; null where the epoch is another by now, and nothing was appended. */
export type AppendOutcome = number | null

/** Everything that a document can be rebuilt from. The parts may be of different moments: see `readDocumentLog`. */
export async function readLogParts(articleId: string) {
  const [head] = await database().select().from(documents).where(eq(documents.articleId, articleId))
  const [state] = await database().select().from(documentStates).where(eq(documentStates.articleId, articleId))
  const rows: LogRow[] = await database()
    .select({
      seq: documentUpdates.seq,
      update: documentUpdates.update,
      userId: documentUpdates.userId,
      at: documentUpdates.at,
    })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.articleId, articleId), gt(documentUpdates.seq, state?.upto ?? 0)))
    .orderBy(asc(documentUpdates.seq))
  return { head: head ?? null, state: state ?? null, rows }
}

/** Who owns which Yjs client id of a document. */
export async function listDocumentClients(articleId: string) {
  return database()
    .select({ clientId: documentClients.clientId, userId: documentClients.userId })
    .from(documentClients)
    .where(eq(documentClients.articleId, articleId))
}

/** The last edit that a document's state holds; null where there is no such document. */
export async function findStateEnd(articleId: string): Promise<number | null> {
  const [state] = await database()
    .select({ upto: documentStates.upto })
    .from(documentStates)
    .where(eq(documentStates.articleId, articleId))
  return state?.upto ?? null
}

/** The articles that were edited since they were compacted last: what they hold is in their logs. */
export async function listArticlesWithLog(): Promise<string[]> {
  const rows = await database()
    .select({ articleId: documents.articleId })
    .from(documents)
    .innerJoin(documentStates, eq(documentStates.articleId, documents.articleId))
    .where(ne(documents.seq, documentStates.upto))
  return rows.map(row => row.articleId)
}

export interface CompactedState {
  articleId: string
  /** The last edit that `state` holds. */
  upto: number
  state: Uint8Array
  authorship: unknown
}

/** Puts a newer state in the place of an older one and of the edits that it holds. The lock must be held. */
export async function replaceLogByState({ articleId, upto, state, authorship }: CompactedState): Promise<void> {
  requireTransaction()
  await database()
    .update(documentStates)
    .set({ upto, state: Buffer.from(state), authorship })
    .where(eq(documentStates.articleId, articleId))
  await database()
    .delete(documentUpdates)
    .where(and(eq(documentUpdates.articleId, articleId), lte(documentUpdates.seq, upto)))
}
