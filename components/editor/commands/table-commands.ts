import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { LucideIcon } from 'lucide-react'
import {
  ArrowDownFromLine,
  ArrowLeftFromLine,
  ArrowRightFromLine,
  ArrowUpFromLine,
  Columns3,
  Grid2x2X,
  PanelLeft,
  PanelTop,
  Rows3,
  TableCellsMerge,
  TableCellsSplit,
} from 'lucide-react'
import { type CommandId, type EditorCommand, isInBody } from './command'

/** The table around the caret; null outside of one. */
export function tableAt({ state }: Editor) {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'table') return { node, place: $from.before(depth) }
  }
  return null
}

type TableAct = 'addRowBefore' | 'addRowAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable'
type Toggle = 'toggleHeaderRow' | 'toggleHeaderColumn' | 'mergeCells' | 'splitCell'

const isInTable = (editor: Editor) => isInBody(editor) && tableAt(editor) !== null

function act(id: CommandId, icon: LucideIcon, name: TableAct | Toggle, isGrave = false): EditorCommand {
  return {
    id,
    group: 'table',
    icon,
    isGrave,
    isAvailable: editor =>
      isInTable(editor) && (name !== 'mergeCells' && name !== 'splitCell' ? true : editor.can()[name]()),
    run: editor => editor.chain().focus()[name]().run(),
  }
}

/** Columns are named as one sees them: the right one comes first in a table from right to left. */
function addColumn(id: CommandId, icon: LucideIcon, side: 'right' | 'left'): EditorCommand {
  return {
    id,
    group: 'table',
    icon,
    isAvailable: isInTable,
    run(editor) {
      const isLtr = tableAt(editor)?.node.attrs.dir === 'ltr'
      const chain = editor.chain().focus()
      if ((side === 'left') === isLtr) chain.addColumnBefore().run()
      else chain.addColumnAfter().run()
    },
  }
}

const isHead = (cell: Node | null | undefined) => cell?.type.name === 'tableHeader'

const hasHeaderRow = (editor: Editor) => tableAt(editor)?.node.firstChild?.children.every(isHead) ?? false

const hasHeaderColumn = (editor: Editor) => tableAt(editor)?.node.children.every(row => isHead(row.firstChild)) ?? false

/** What can be done to the table around the caret. */
export const tableCommands: EditorCommand[] = [
  act('rowAbove', ArrowUpFromLine, 'addRowBefore'),
  act('rowBelow', ArrowDownFromLine, 'addRowAfter'),
  addColumn('columnRight', ArrowRightFromLine, 'right'),
  addColumn('columnLeft', ArrowLeftFromLine, 'left'),
  {
    ...act('headerRow', PanelTop, 'toggleHeaderRow'),
    isActive: hasHeaderRow,
  },
  {
    ...act('headerColumn', PanelLeft, 'toggleHeaderColumn'),
    turns: true,
    isActive: hasHeaderColumn,
  },
  act('mergeCells', TableCellsMerge, 'mergeCells'),
  act('splitCell', TableCellsSplit, 'splitCell'),
  act('deleteRow', Rows3, 'deleteRow', true),
  act('deleteColumn', Columns3, 'deleteColumn', true),
  act('deleteTable', Grid2x2X, 'deleteTable', true),
]
