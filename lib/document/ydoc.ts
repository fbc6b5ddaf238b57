import type { Node } from '@tiptap/pm/model'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type DocumentJSON, fromNode, toNode, withBlockIds } from './document'
import { repairDocumentNode } from './repair'
import { FRAGMENT } from './schema'
import { readTopLevel, topLevelTypes } from './y-types'

/** A new Y.Doc with this document in it. */
export function documentToYDoc(document: DocumentJSON): Y.Doc {
  const ydoc = new Y.Doc()
  writeDocument(ydoc, document)
  return ydoc
}

/** Fills an empty Y.Doc, every block named, in one transaction. A Y.Doc that holds something is changed by `replaceContent` instead. */
export function writeDocument(ydoc: Y.Doc, document: DocumentJSON): void {
  const fragment = ydoc.getXmlFragment(FRAGMENT)
  if (fragment.length > 0) throw new Error('writeDocument needs an empty Y.Doc')
  ydoc.transact(() => prosemirrorToYXmlFragment(withBlockIds(toNode(document)), fragment))
}

/**
 * The document in a Y.Doc, always a valid one: what concurrent writing left odd is mended in the copy (repair.ts), the
 * Y.Doc is never written to. Throws ContentFault on what the schema does not know, which `ShadowDocument` keeps out.
 */
export function readDocument(ydoc: Y.Doc): DocumentJSON {
  return fromNode(readNode(ydoc))
}

/** As `readDocument`, as a ProseMirror node. */
export function readNode(ydoc: Y.Doc): Node {
  return repairDocumentNode(topLevelTypes(ydoc).map(readTopLevel))
}

/** The whole state of a Y.Doc in Yjs' second encoding, the one that is stored. */
export function encodeState(ydoc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdateV2(ydoc)
}

/** A Y.Doc out of a stored state (second encoding) and the updates since (first encoding, as the socket speaks it). */
export function loadYDoc(state: Uint8Array | null, updates: Iterable<Uint8Array> = [], origin?: unknown): Y.Doc {
  const ydoc = new Y.Doc()
  ydoc.getXmlFragment(FRAGMENT)
  applyStored(ydoc, state, updates, origin)
  return ydoc
}

/** As `loadYDoc`, into a Y.Doc that is there already; all in one transaction, which is many times faster. */
export function applyStored(
  ydoc: Y.Doc,
  state: Uint8Array | null,
  updates: Iterable<Uint8Array> = [],
  origin?: unknown,
): void {
  ydoc.transact(() => {
    if (state) Y.applyUpdateV2(ydoc, state)
    for (const update of updates) Y.applyUpdate(ydoc, update)
  }, origin)
}
