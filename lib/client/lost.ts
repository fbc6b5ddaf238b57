import type { Node } from '@tiptap/pm/model'
import { type Doc, encodeStateAsUpdate } from 'yjs'
import { type DocumentJSON, fromNode } from '@/lib/document/document'
import { linesOf } from '@/lib/document/salvage'
import { FRAGMENT } from '@/lib/document/schema'
import { readNode } from '@/lib/document/ydoc'
import { unacknowledgedParagraphs } from './kept-text'

/** What a browser had when the server ended its document with edits unsent. */
export interface Lost {
  /** RFC 3339. */
  at: string
  /** A Yjs update of all that the browser had. */
  update: Uint8Array
  /** The article as its writer saw it; null where it is none. */
  document: DocumentJSON | null
  /** The words of the blocks that are new or changed. */
  paragraphs: string[]
  /** It is in this browser's copy of the story too, and comes back with that. */
  isInCopy: boolean
}

/**
 * Takes down what is about to be thrown away.
 * @param shown what the editor shows, where one stands on it
 * @param saved the last that the server is known to have had all of
 */
export function lostOf(ydoc: Doc, shown: Node | null, saved: Node): Omit<Lost, 'isInCopy'> {
  const current = shown ?? readable(ydoc)
  const paragraphs = current
    ? unacknowledgedParagraphs(saved, current)
    : linesOf(ydoc.getXmlFragment(FRAGMENT)).filter(line => line.trim() !== '')
  const document = readable(ydoc)
  return {
    at: new Date().toISOString(),
    update: encodeStateAsUpdate(ydoc),
    document: document && fromNode(document),
    paragraphs,
  }
}

function readable(ydoc: Doc): Node | null {
  try {
    return readNode(ydoc)
  } catch {
    return null
  }
}
