import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { type DocumentJSON, fromNode } from './document'
import { repairDocumentNode } from './repair'
import { FRAGMENT, schema } from './schema'
import { readTopLevel } from './y-types'

/**
 * What can be read of a document that is no article any more: edits that cannot be decoded are passed over, and of a
 * block that the schema does not know its words are shown as paragraphs. For people to look at, never to be written
 * back: the stored document stays as it is.
 */
export function salvageDocument(state: Uint8Array | null, updates: Iterable<Uint8Array>): DocumentJSON {
  const ydoc = new Y.Doc()
  const fragment = ydoc.getXmlFragment(FRAGMENT)
  if (state) attempt(() => Y.applyUpdateV2(ydoc, state))
  for (const update of updates) attempt(() => Y.applyUpdate(ydoc, update))
  return fromNode(repairDocumentNode((attempt(() => fragment.toArray()) ?? []).flatMap(salvageBlock)))
}

function salvageBlock(type: unknown): Node[] {
  const block = attempt(() => readTopLevel(type))
  if (block) return [block]
  return linesOf(type)
    .map(line => line.replace(/\u200b/g, '').trim())
    .filter(line => line !== '')
    .map(line => schema.node('paragraph', null, schema.text(line)))
}

/** The words in a Y type, whatever it is: one line for each stretch of text. */
export function linesOf(type: unknown): string[] {
  if (type instanceof Y.XmlText) {
    const delta: { insert?: unknown }[] = type.toDelta()
    return [delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')]
  }
  return type instanceof Y.XmlFragment ? (attempt(() => type.toArray()) ?? []).flatMap(linesOf) : []
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
