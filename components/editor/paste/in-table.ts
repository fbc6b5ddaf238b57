import type { Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { selectedRect } from '@tiptap/pm/tables'
import { LIMITS } from '@/lib/document/limits'
import type { PasteExcess } from './paste-limits'

/** How deep the cell around the selection is; 0 outside of tables. */
export function cellDepth({ selection }: Pick<Transaction, 'selection'>): number {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if (/cell$/.test(String($from.node(depth).type.spec.tableRole))) return depth
  }
  return 0
}

/** Whether nothing but cells is pasted, of one table. */
export function isTable({ content }: Slice): boolean {
  return (
    content.childCount === 1 && /^(?:table|row|cell|header_cell)$/.test(String(content.firstChild?.type.spec.tableRole))
  )
}

/** Says whether the table around the selection would become too large by the one that is pasted into it. */
export function excessOfTable(state: EditorState, slice: Slice): PasteExcess | null {
  const table = slice.content.firstChild
  if (cellDepth(state) === 0 || !isTable(slice) || table?.type.name !== 'table') return null
  const { top, left } = selectedRect(state)
  const width = Math.max(
    0,
    ...table.children.map(row => row.children.reduce((sum, cell) => sum + cell.attrs.colspan, 0)),
  )
  if (top + table.childCount > LIMITS.rows) return { limit: 'rows', most: LIMITS.rows }
  return left + width > LIMITS.columns ? { limit: 'columns', most: LIMITS.columns } : null
}
