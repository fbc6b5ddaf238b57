import type { ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { CellSelection, cellAround, nextCell } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The left and right arrows in tables that run from right to left, and into any table. The table plugin takes the left
 * one for "back" in every table, so that at the end of a cell it went nowhere; and Chromium steps over a table as a
 * whole on its way back.
 */
export function tableArrows(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
        if (!isArrow || event.ctrlKey || event.metaKey || event.altKey) return false
        const next = selectionAfter(view, event.key === 'ArrowLeft' ? 'left' : 'right', event.shiftKey)
        if (!next || next.eq(view.state.selection)) return false
        view.dispatch(select(view.state, next))
        return true
      },
    },
  })
}

type Side = 'left' | 'right'

type Towards = 1 | -1

const select = ({ tr }: EditorState, selection: Selection): Transaction => tr.setSelection(selection).scrollIntoView()

const headCell = ({ selection }: EditorState) =>
  selection instanceof CellSelection ? selection.$headCell : cellAround(selection.$head)

function selectionAfter(view: EditorView, side: Side, isExtending: boolean): Selection | null {
  const { state } = view
  const $cell = headCell(state)
  if (!$cell) return isExtending ? null : entered(view, side)
  if (!isRtl(view, $cell.pos)) return null
  const towards = side === 'left' ? 1 : -1
  return isExtending ? extended(view, towards) : stepped(view, towards)
}

function isRtl(view: EditorView, position: number): boolean {
  const { node } = view.domAtPos(position)
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && getComputedStyle(element).direction === 'rtl'
}

/** From the text beside a table into its nearest cell. */
function entered(view: EditorView, side: Side): Selection | null {
  const { selection, doc } = view.state
  if (!selection.empty || !(selection instanceof TextSelection)) return null
  const { $head } = selection
  const towards = (side === 'left') === isRtl(view, $head.pos) ? 1 : -1
  if (!isAtEdge($head, towards, 0)) return null
  const beside = towards > 0 ? $head.after(1) : $head.before(1)
  const { nodeBefore, nodeAfter } = doc.resolve(beside)
  const isTable = (towards > 0 ? nodeAfter : nodeBefore)?.type.name === 'table'
  return isTable && view.endOfTextblock(side) ? Selection.near(doc.resolve(beside), towards) : null
}

/** Whether nothing of the node at this depth comes after (or before) the block that the caret stands in. */
function isAtEdge($head: ResolvedPos, towards: Towards, outer: number): boolean {
  for (let depth = $head.depth - 1; depth > outer; depth--) {
    const edge = towards > 0 ? $head.node(depth).childCount - 1 : 0
    if ($head.index(depth) !== edge) return false
  }
  return true
}

/** Into the next cell, or out of the table after the last one; from several cells to the edge of the one reached last. */
function stepped(view: EditorView, towards: Towards): Selection | null {
  const { selection, doc } = view.state
  if (selection instanceof CellSelection) {
    const { pos, nodeAfter } = selection.$headCell
    return Selection.near(doc.resolve(towards > 0 ? pos + (nodeAfter?.nodeSize ?? 1) - 1 : pos + 1), -towards)
  }
  const $cell = selection.empty ? cellLeft(view, towards) : null
  if (!$cell) return null
  return Selection.near(doc.resolve(towards > 0 ? $cell.pos + ($cell.nodeAfter?.nodeSize ?? 0) : $cell.pos), towards)
}

/** Whole cells, once the selection goes over the edge of one. */
function extended(view: EditorView, towards: Towards): Selection | null {
  const { selection } = view.state
  const $anchor = selection instanceof CellSelection ? selection.$anchorCell : cellLeft(view, towards)
  const $head = selection instanceof CellSelection ? selection.$headCell : $anchor
  const $next = $head && nextCell($head, 'horiz', towards)
  return $anchor && $next ? new CellSelection($anchor, $next) : null
}

/** The cell that the next step would leave: its last line ends at the caret, or its first begins there. */
function cellLeft(view: EditorView, towards: Towards) {
  const { selection } = view.state
  if (!(selection instanceof TextSelection)) return null
  const $cell = cellAround(selection.$head)
  if (!$cell || !isAtEdge(selection.$head, towards, $cell.depth)) return null
  return view.endOfTextblock(towards > 0 ? 'left' : 'right') ? $cell : null
}
