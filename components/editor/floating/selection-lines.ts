import type { EditorView } from '@tiptap/pm/view'
import type { Box } from './place'

/** Where a text from one place of the document to another stands in the window: a box a line, or several. */
function linesOf(view: EditorView, from: number, to: number): DOMRect[] {
  const range = view.dom.ownerDocument.createRange()
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

/**
 * The boxes of what is selected, as the browser draws them: text of both directions on one line has several. Of more
 * than two blocks only those of the first and the last, since what stands beside a text needs no more.
 */
export function selectionLines(view: EditorView): Box[] {
  const { $from, $to, from, to, empty } = view.state.selection
  if (empty) return [view.coordsAtPos(from)]
  if ($from.sameParent($to)) return linesOf(view, from, to)
  return [...linesOf(view, from, $from.end()), ...linesOf(view, $to.start(), to)]
}

/** The box around all lines. */
export function boxAround(lines: readonly Box[]): DOMRect {
  const left = Math.min(...lines.map(line => line.left))
  const top = Math.min(...lines.map(line => line.top))
  const right = Math.max(...lines.map(line => line.right))
  const bottom = Math.max(...lines.map(line => line.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}
