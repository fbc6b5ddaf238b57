import type { Node } from '@tiptap/pm/model'

/**
 * A place between two blocks of the body. It holds on to the block before it: others' edits come as new text for the
 * whole document, through which no position can be followed.
 */
export interface Place {
  /** The id of the block before it. */
  after: string | null
  /** Where it was last, for when that block is gone. */
  position: number
}

/** The place that a caret means: after its block; before it, where that is an empty paragraph. */
export function placeAtCaret(doc: Node, position: number): Place {
  const $position = doc.resolve(position)
  const index = Math.min($position.index(0), doc.childCount - 1)
  const block = doc.child(index)
  const isWaiting = block.type.name === 'paragraph' && block.content.size === 0
  return placeBefore(doc, isWaiting ? index : index + 1)
}

/** The place before the block of this index; never between headline and standfirst. */
export function placeBefore(doc: Node, index: number): Place {
  const at = Math.min(Math.max(index, 2), doc.childCount)
  let position = 0
  for (let child = 0; child < at; child++) position += doc.child(child).nodeSize
  const before: unknown = doc.child(at - 1).attrs.id
  return { after: typeof before === 'string' ? before : null, position }
}

/** Where a place is now. @param mapped where its last position went */
export function findPlace(doc: Node, place: Place, mapped: number): Place {
  let position = 0
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index)
    position += block.nodeSize
    if (place.after !== null && block.attrs.id === place.after) return { ...place, position }
  }
  const $position = doc.resolve(Math.min(Math.max(mapped, 0), doc.content.size))
  return placeBefore(doc, $position.index(0) + ($position.depth > 0 ? 1 : 0))
}
