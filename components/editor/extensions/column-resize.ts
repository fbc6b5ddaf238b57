import { updateColumns } from '@tiptap/extension-table'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { cellAround, TableMap } from '@tiptap/pm/tables'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { LIMITS } from '@/lib/document/limits'
import { endUndoStep } from './undo-step'

/** The edge at which a column ends: its left one in a table from right to left. */
interface Edge {
  /** Where the table's rows begin. */
  start: number
  column: number
}

/** So near the pointer takes an edge, in pixels. */
const REACH = 5
/** What a column without a width counts at the least, and no column gets narrower than. */
export const COLUMN_MIN_WIDTH = 48

const key = new PluginKey<Edge | null>('columnResize')

/**
 * The table plugin's own resizing takes the left edge of a cell for its beginning (prosemirror-tables issue 333). Here
 * an edge belongs to the column that ends there, whichever way the table runs. Others see the width when the mouse is
 * let go, which is one step of undo.
 */
export function columnResize(): Plugin {
  return new Plugin<Edge | null>({
    key,
    state: {
      init: () => null,
      apply(tr, edge) {
        const told: Edge | null | undefined = tr.getMeta(key)
        return told !== undefined ? told : tr.docChanged ? null : edge
      },
    },
    props: {
      attributes: (state): Record<string, string> => (key.getState(state) ? { class: 'resizes-column' } : {}),
      decorations: markEdge,
      handleDOMEvents: {
        mousemove(view, event) {
          if (event.buttons === 0) show(view, view.editable ? edgeUnder(view, event) : null)
        },
        mouseleave: view => show(view, null),
        mousedown(view, event) {
          const edge = view.editable && event.button === 0 ? edgeUnder(view, event) : null
          if (!edge) return false
          drag(view, edge, event)
          event.preventDefault()
          return true
        },
      },
    },
  })
}

function show(view: EditorView, edge: Edge | null): void {
  const shown = key.getState(view.state) ?? null
  if (shown?.start === edge?.start && shown?.column === edge?.column) return
  view.dispatch(view.state.tr.setMeta(key, edge))
}

/** Where a column of a table has its cells, each once. */
function cellsIn(state: EditorState, { start, column }: Edge): number[] {
  const table = state.doc.resolve(start).parent
  if (table.type.name !== 'table') return []
  const map = TableMap.get(table)
  if (column >= map.width) return []
  const cells = Array.from({ length: map.height }, (_, row) => map.map[row * map.width + column] ?? 0)
  // A row that is too short has no cell there.
  return [...new Set(cells)].filter(cell => cell > 0).map(cell => start + cell)
}

function markEdge(state: EditorState): DecorationSet | null {
  const edge = key.getState(state)
  if (!edge) return null
  const marks = cellsIn(state, edge).flatMap(position => {
    const cell = state.doc.nodeAt(position)
    return cell ? [Decoration.node(position, position + cell.nodeSize, { class: 'ends-at-pointer' })] : []
  })
  return DecorationSet.create(state.doc, marks)
}

function edgeUnder(view: EditorView, event: MouseEvent): Edge | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td, th') : null
  const table = cell?.closest('table')
  if (!cell || !table || !view.dom.contains(cell)) return null
  const { left, right } = cell.getBoundingClientRect()
  const toLeft = event.clientX - left
  const toRight = right - event.clientX
  const [toStart, toEnd] = isRtl(table) ? [toRight, toLeft] : [toLeft, toRight]
  if (Math.min(toStart, toEnd) > REACH) return null
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(cell, 0)))
  if (!$cell) return null
  const start = $cell.start(-1)
  const rect = TableMap.get($cell.node(-1)).findCell($cell.pos - start)
  const column = (toEnd <= toStart ? rect.right : rect.left) - 1
  return column < 0 ? null : { start, column }
}

const isRtl = (table: Element) => getComputedStyle(table).direction === 'rtl'

/** Follows the mouse until it is let go. The table is known by its element, since others may write above it meanwhile. */
function drag(view: EditorView, edge: Edge, { clientX: from }: MouseEvent): void {
  const table = view.domAtPos(edge.start).node.parentElement?.closest('table') ?? null
  if (!(table instanceof HTMLTableElement)) return
  const towards = isRtl(table) ? -1 : 1
  const before = widthOf(view, edge)
  const window = table.ownerDocument.defaultView
  const widthAt = (x: number) =>
    Math.round(Math.min(LIMITS.columnWidth, Math.max(COLUMN_MIN_WIDTH, before + (x - from) * towards)))
  const place = (): Edge => ({ start: view.posAtDOM(table.tBodies[0] ?? table, 0), column: edge.column })

  function move(event: MouseEvent) {
    if (event.buttons === 0 || !table?.isConnected) finish(event)
    else display(view, place(), table, widthAt(event.clientX))
  }

  function finish(event: MouseEvent) {
    window?.removeEventListener('mousemove', move)
    window?.removeEventListener('mouseup', finish)
    if (!table?.isConnected || view.isDestroyed || event.clientX === from) return
    endUndoStep(view.state)
    view.dispatch(setWidth(view.state, place(), widthAt(event.clientX)))
    endUndoStep(view.state)
  }

  window?.addEventListener('mousemove', move)
  window?.addEventListener('mouseup', finish)
}

/** How wide a column stands on the screen. */
function widthOf(view: EditorView, edge: Edge): number {
  const widths = cellsIn(view.state, edge).map(position => {
    const cell = view.nodeDOM(position)
    const span = Number(view.state.doc.nodeAt(position)?.attrs.colspan ?? 1)
    return { span, width: cell instanceof HTMLElement ? cell.offsetWidth / span : COLUMN_MIN_WIDTH }
  })
  return (widths.find(({ span }) => span === 1) ?? widths[0])?.width ?? COLUMN_MIN_WIDTH
}

function display(view: EditorView, { start, column }: Edge, table: HTMLTableElement, width: number): void {
  const group = table.querySelector('colgroup')
  const node = view.state.doc.resolve(start).parent
  if (group) updateColumns(node, group, table, COLUMN_MIN_WIDTH, column, width)
}

/** Every cell of the column keeps the width, each at the column's place among those that it reaches over. */
export function setWidth(state: EditorState, edge: Edge, width: number): Transaction {
  const { tr } = state
  const map = TableMap.get(state.doc.resolve(edge.start).parent)
  for (const position of cellsIn(state, edge)) {
    const { colspan, colwidth } = state.doc.nodeAt(position)?.attrs ?? {}
    const index = edge.column - map.colCount(position - edge.start)
    const widths: number[] = Array.isArray(colwidth) ? colwidth : Array.from({ length: Number(colspan) }, () => 0)
    if (widths[index] !== width) tr.setNodeAttribute(position, 'colwidth', widths.with(index, width))
  }
  return tr
}
