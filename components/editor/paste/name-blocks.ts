import { Fragment, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { BLOCKS_NAMED } from '@/lib/document/block-attributes'
import { newBlockId } from '@/lib/document/block-id'
import { withBlockIds } from '@/lib/document/document'

/** The same slice, in which every block has a name. */
export function named(slice: Slice): Slice {
  const taken = new Set<unknown>()
  const nodes = slice.content.content.map(node => withBlockIds(node, taken))
  return new Slice(Fragment.fromArray(nodes), slice.openStart, slice.openEnd)
}

/** Names the few blocks that have no name yet, or the name of another, as the second half of a block cut in two. */
export function nameBlocks(tr: Transaction): Transaction {
  const taken = new Set<unknown>()
  tr.doc.descendants((node, position) => {
    if (!node.type.spec.attrs?.id) return
    if (node.attrs.id === null || taken.has(node.attrs.id)) tr.setNodeAttribute(position, 'id', newBlockId())
    else taken.add(node.attrs.id)
  })
  return tr.setMeta(BLOCKS_NAMED, true)
}
