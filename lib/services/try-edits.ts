import * as Y from 'yjs'
import type { DocumentJSON } from '@/lib/document/document'
import { type Accepted, ShadowDocument } from '@/lib/document/shadow'
import { UpdateRefused } from '@/lib/document/update-refused'
import { readDocument } from '@/lib/document/ydoc'
import { EditorialError } from '@/lib/editorial/errors'
import type { StoredDocument } from './document-log'
import { UnreadableDocument } from './unreadable'

/** What edits would make of a document. */
export interface Trial {
  accepted: Accepted
  /** What it said before. */
  before: DocumentJSON
  /** What it would be, not to be written to. */
  ydoc: Y.Doc
  /** Of the edits what the document does not have yet. */
  difference: Uint8Array
}

/**
 * Tries edits on a stored document, by the rules of the socket; nothing is stored.
 * @throws EditorialError: invalid with the rule that refuses them, unreadable
 */
export function tryOn(stored: StoredDocument, update: Uint8Array, userId: string): Trial {
  const shadow = shadowOf(stored)
  const before = readDocument(shadow.ydoc)
  const vector = Y.encodeStateVector(shadow.ydoc)
  try {
    const accepted = shadow.apply(update, { userId, ownerOf: clientId => stored.clients.get(clientId) })
    return { accepted, before, ydoc: shadow.ydoc, difference: Y.diffUpdate(update, vector) }
  } catch (error) {
    if (!(error instanceof UpdateRefused)) throw error
    throw new EditorialError('invalid', { errors: [{ pointer: '/update', code: error.code }] })
  }
}

function shadowOf({ state, upto, rows }: StoredDocument): ShadowDocument {
  try {
    const shadow = new ShadowDocument(
      state,
      rows.map(row => row.update),
    )
    readDocument(shadow.ydoc)
    return shadow
  } catch (error) {
    throw new UnreadableDocument(upto + rows.length, error)
  }
}
