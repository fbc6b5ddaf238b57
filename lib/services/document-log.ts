import * as Y from 'yjs'
import { findArticleRecord } from '@/db/queries/articles'
import {
  findStateEnd,
  type LogRow,
  listDocumentClients,
  readLogParts,
  replaceLogByState,
} from '@/db/queries/document-log'
import { lockDocument } from '@/db/queries/documents'
import { addMediaUses } from '@/db/queries/media'
import { transaction } from '@/db/transaction'
import { pictureIdsOf } from '@/lib/document/picture-ids'
import { EditorialError } from '@/lib/editorial/errors'

export type { LogAppender } from '@/db/log-appender'
export { openLogAppender } from '@/db/log-appender'
export type { AppendRequest, NewEdit } from '@/db/queries/document-log'

/** A document as the disk has it. */
export interface StoredDocument {
  /** In Yjs' second encoding. */
  state: Uint8Array
  /** The last edit that `state` holds; `rows` begin right after it. */
  upto: number
  /** As it was stored with the state; null where nobody has written yet. */
  authorship: unknown
  /** Who made the article, and with it the text that it began with. */
  createdBy: string
  rows: LogRow[]
  epoch: number
  /** Who owns which Yjs client id. */
  clients: Map<number, string>
}

const ATTEMPTS = 5

/**
 * Reads a document that others may be writing or compacting meanwhile. The numbers of edits have no gaps, so a reading
 * that caught two moments shows, and is done again.
 * @throws EditorialError not_found
 */
export async function readStoredDocument(articleId: string): Promise<StoredDocument> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { head, state, rows } = await readLogParts(articleId)
    if (!head || !state) throw new EditorialError('not_found')
    const isWhole = rows.every((row, index) => row.seq === state.upto + index + 1)
    if (!isWhole || state.upto + rows.length < head.seq) continue
    const clients = await listDocumentClients(articleId)
    const article = await findArticleRecord(articleId)
    return {
      createdBy: article?.row.createdBy ?? '',
      state: state.state,
      upto: state.upto,
      authorship: state.authorship,
      rows,
      epoch: head.epoch,
      clients: new Map(clients.map(({ clientId, userId }) => [clientId, userId])),
    }
  }
  throw new Error(`The log of article ${articleId} has a gap`)
}

export interface Compaction {
  articleId: string
  /** The edit to compact up to. */
  upto: number
  /** Who wrote what, as of `upto`. */
  authorship: unknown
}

/**
 * Makes one state of a document's last state and its edits up to a number, and removes those from the log. What comes
 * in meanwhile stays. Slow for long logs: it belongs in a thread of its own.
 * @returns the bytes of the new state, or null where another was there first
 */
export async function compactDocument({ articleId, upto, authorship }: Compaction): Promise<number | null> {
  const stored = await readStoredDocument(articleId)
  if (stored.upto >= upto) return null
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    Y.applyUpdateV2(ydoc, stored.state)
    for (const row of stored.rows) if (row.seq <= upto) Y.applyUpdate(ydoc, row.update)
  })
  const state = Y.encodeStateAsUpdateV2(ydoc)
  return transaction(async () => {
    const head = await lockDocument(articleId)
    if (!head || (await findStateEnd(articleId)) !== stored.upto) return null
    await replaceLogByState({ articleId, upto, state, authorship })
    await addMediaUses(articleId, pictureIdsOf(ydoc))
    return state.byteLength
  })
}
