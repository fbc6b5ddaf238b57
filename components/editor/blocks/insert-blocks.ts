import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { FIRST_BODY_INDEX, topBlock, topRange } from './top-block'

/** Where the caret goes: to the first place inside of what was inserted, or to the text after it. */
export type CaretPlace = 'inside' | 'after'

/**
 * Inserts blocks of the top after the block that the caret is in, whatever that block holds: from a list, a quotation
 * or a table they come after the whole of it. An empty paragraph gives its place. Where nothing follows in which one
 * could write on, an empty paragraph does.
 */
export function insertBlocks(tr: Transaction, blocks: readonly Node[], caret: CaretPlace): Transaction {
  const { last } = topRange(tr.selection)
  const at = topBlock(tr.doc, Math.max(last, FIRST_BODY_INDEX - 1))
  if (!at || blocks.length === 0) return tr
  const isVacant = at.node.type.name === 'paragraph' && at.node.content.size === 0
  const from = isVacant ? at.from : at.to
  const next = tr.doc.maybeChild(at.index + 1)
  const needsText = !next || !canWriteOn(next)
  const paragraph = needsText ? tr.doc.type.schema.nodes.paragraph?.create() : null
  tr.replaceWith(from, at.to, paragraph ? [...blocks, paragraph] : blocks)
  const end = from + blocks.reduce((size, { nodeSize }) => size + nodeSize, 0)
  return tr.setSelection(selectionAt(tr.doc, from, end, caret)).scrollIntoView()
}

const canWriteOn = ({ type }: Node) => type.name === 'paragraph' || type.name === 'heading'

function selectionAt(doc: Node, from: number, end: number, caret: CaretPlace): Selection {
  if (caret === 'after') return Selection.near(doc.resolve(end), 1)
  const first = doc.nodeAt(from)
  return first?.isLeaf ? NodeSelection.create(doc, from) : Selection.near(doc.resolve(from), 1)
}

/** A table of empty cells, its first row a head. */
export function emptyTable({ nodes }: Schema, rows: number, columns: number): Node | null {
  const { table, tableRow, tableCell, tableHeader } = nodes
  if (!table || !tableRow || !tableCell || !tableHeader) return null
  const row = (isHead: boolean) => {
    const cells = Array.from({ length: columns }, () => (isHead ? tableHeader : tableCell).createAndFill())
    return tableRow.create(
      null,
      cells.filter(cell => cell !== null),
    )
  }
  return table.create(
    null,
    Array.from({ length: rows }, (_, index) => row(index === 0)),
  )
}
