import type { Node } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'

/** Headline and standfirst lead every story; blocks of the body come after them. */
export const FIRST_BODY_INDEX = 2

/** A block that stands at the top of the document. */
export interface TopBlock {
  node: Node
  index: number
  /** Where it begins and ends, with its own edges. */
  from: number
  to: number
}

/** The block of this index; null where there is none. */
export function topBlock(doc: Node, index: number): TopBlock | null {
  if (index < 0 || index >= doc.childCount) return null
  let from = 0
  for (let before = 0; before < index; before++) from += doc.child(before).nodeSize
  const node = doc.child(index)
  return { node, index, from, to: from + node.nodeSize }
}

/** The first and the last block that a selection touches. */
export function topRange({ $from, $to, to }: Selection): { first: number; last: number } {
  const first = $from.index(0)
  // A whole block is selected from its beginning to where the next one begins.
  const last = $to.depth === 0 && to > $from.pos ? $to.index(0) - 1 : $to.index(0)
  return { first, last: Math.max(first, last) }
}

/** The block with this id; null where there is none at the top. */
export function topBlockById(doc: Node, id: string): TopBlock | null {
  const index = doc.children.findIndex(({ attrs }) => attrs.id === id)
  return topBlock(doc, index)
}
