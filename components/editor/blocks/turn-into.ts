import type { EditorState } from '@tiptap/pm/state'

/** What is text of the body as such: it may become another kind. A note, a title of a card or a caption stays what it is. */
const TURNABLE = new Set(['paragraph', 'heading', 'pullQuote'])
const CELLS = new Set(['tableCell', 'tableHeader'])

/** Where the selection stands, as far as kinds of blocks are concerned. */
export interface Ground {
  /** Every text that the selection touches may become another kind of text. */
  isTurnable: boolean
  /** In a cell of a table, where only paragraphs and lists may stand. */
  isInCell: boolean
}

export function groundOf({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): Ground {
  const { $from, $to, from, to } = selection
  let isTurnable = TURNABLE.has($from.parent.type.name) && TURNABLE.has($to.parent.type.name)
  if (isTurnable && !$from.sameParent($to)) {
    doc.nodesBetween(from, to, node => {
      if (node.isTextblock && !TURNABLE.has(node.type.name)) isTurnable = false
      return isTurnable && !node.isTextblock
    })
  }
  let isInCell = false
  for (let depth = $from.depth - 1; depth > 0; depth--) isInCell ||= CELLS.has($from.node(depth).type.name)
  return { isTurnable, isInCell }
}
