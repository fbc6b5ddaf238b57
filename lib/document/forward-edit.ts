import { Fragment, type Node } from '@tiptap/pm/model'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type DocumentJSON, toNode, withBlockIds } from './document'
import { canonicalNode } from './hash'
import { type Pair, pairBlocks } from './pair-blocks'
import { FRAGMENT } from './schema'
import { readTopLevel, topLevelTypes } from './y-types'
import { readNode } from './ydoc'

/**
 * Makes a Y.Doc's content become `document` by an edit forward (import, PUT, restore, discard), in one transaction.
 * Blocks that stay are not touched, so what others type in them meanwhile survives; a block keeps its name and place
 * where it is found again by id or by content. Returns the update, or null when there is nothing to change.
 * Must not be called inside a transaction on `ydoc`.
 */
export function replaceContent(ydoc: Y.Doc, document: DocumentJSON, origin?: unknown): Uint8Array | null {
  return rewrite(ydoc, toNode(document), origin)
}

/**
 * Writes into the Y.Doc what `readDocument` mends in its copy, and names blocks without a name or with another's, so
 * that no editor ever meets a structure that it would delete. Returns the update, or null when all is well.
 */
export function repairDocument(ydoc: Y.Doc, origin?: unknown): Uint8Array | null {
  return rewrite(ydoc, withBlockIds(readNode(ydoc)), origin)
}

function rewrite(ydoc: Y.Doc, target: Node, origin: unknown): Uint8Array | null {
  const before = topLevelTypes(ydoc).map(readTopLevel)
  const pairs = pairBlocks(before, target.children)
  const after = withBlockIds(target.copy(Fragment.from(namedAfter(before, target, pairs)))).children
  return capture(ydoc, origin, () => applyBlocks(ydoc, before, after, pairs))
}

/** A block takes the name of the block it is paired with; one that reads the same is that block, down to its items. */
function namedAfter(before: readonly Node[], target: Node, pairs: readonly Pair[]): Node[] {
  const partner = new Map(pairs.map(({ from, to }) => [to, before[from]]))
  return target.children.map((block, index) => {
    const old = partner.get(index)
    if (!old) return block
    if (canonicalNode(old) === canonicalNode(block)) return old
    return block.type.create({ ...block.attrs, id: old.attrs.id }, block.content)
  })
}

function applyBlocks(ydoc: Y.Doc, before: readonly Node[], after: readonly Node[], pairs: readonly Pair[]): void {
  const fragment = ydoc.getXmlFragment(FRAGMENT)
  const kept = new Map(pairs.map(({ from, to }) => [to, from]))
  const stays = new Set(kept.values())
  for (let index = before.length - 1; index >= 0; index--) if (!stays.has(index)) fragment.delete(index)
  after.forEach((node, index) => {
    const from = kept.get(index)
    const old = from === undefined ? undefined : before[from]
    if (!old) fragment.insert(index, [new Y.XmlElement(node.type.name)])
    if (old?.eq(node)) return
    const element = fragment.get(index)
    if (element instanceof Y.XmlElement)
      updateYFragment(ydoc, element, node, { mapping: new Map(), isOMark: new Map() })
  })
}

function capture(ydoc: Y.Doc, origin: unknown, change: () => void): Uint8Array | null {
  let update: Uint8Array | null = null
  const keep = (bytes: Uint8Array) => {
    update = bytes
  }
  ydoc.on('update', keep)
  try {
    ydoc.transact(change, origin)
  } finally {
    ydoc.off('update', keep)
  }
  return update
}
