import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { PICTURE_LINES } from './line-view'

/** An arrow, by where it leads in the text. */
interface Step {
  isForward: boolean
  /** Up and down go by the lines of the screen. */
  isVertical: boolean
}

/** The keys in and around pictures: arrows select one on the way, Enter goes from line to line and out below. */
export function pressInPicture(view: EditorView, event: KeyboardEvent): boolean {
  if (!view.editable || event.ctrlKey || event.metaKey || event.altKey) return false
  const { selection } = view.state
  if (selection instanceof NodeSelection) {
    return selection.node.type.name === 'picture' && pressOnPicture(view, event, selection)
  }
  const isLine = PICTURE_LINES.some(name => name === selection.$from.parent.type.name)
  if (isLine && event.key === 'Enter') return enter(view)
  if (isLine && event.key === 'Backspace' && isAtEdge(selection, false)) return stepBack(view, selection)
  if (isLine && event.key === 'Delete' && isAtEdge(selection, true)) return true
  const step = event.shiftKey ? null : stepOf(view, event)
  return step !== null && leavesBlock(view, step) && go(view, targetOf(view.state, step.isForward, isLine))
}

function pressOnPicture(view: EditorView, event: KeyboardEvent, { from, to }: NodeSelection): boolean {
  const { doc } = view.state
  if (event.key === 'Tab' && !event.shiftKey) {
    const picture = view.nodeDOM(from)
    const button = picture instanceof HTMLElement ? picture.querySelector<HTMLElement>('.picture-tools button') : null
    button?.focus()
    return button !== null
  }
  const step = stepOf(view, event)
  if (event.key === 'Enter' || step?.isForward) return go(view, Selection.near(doc.resolve(from + 1), 1))
  if (step) return go(view, targetBefore(view.state, from))
  // A letter is the beginning of the caption, and does not take the picture's place. 229: what a screen keyboard says.
  const isLetter = event.key.length === 1 || event.keyCode === 229
  if (isLetter) go(view, TextSelection.create(doc, doc.resolve(Math.min(from + 2, to)).end()))
  return false
}

/** Above a picture: the picture before it, or the end of what can be written in. */
function targetBefore({ doc }: EditorState, position: number): Selection {
  const $position = doc.resolve(position)
  return $position.nodeBefore?.type.name === 'picture'
    ? NodeSelection.create(doc, position - $position.nodeBefore.nodeSize)
    : Selection.near($position, -1)
}

function enter(view: EditorView): boolean {
  const { doc, selection } = view.state
  const { $to } = selection
  if (isLastLine(selection)) return goBelow(view, $to.after(1))
  return go(view, Selection.near(doc.resolve($to.after()), 1))
}

/** On to what stands below a picture; into a new paragraph, where that is nothing to write in. */
function goBelow(view: EditorView, position: number): boolean {
  const { doc, tr, schema } = view.state
  if (doc.resolve(position).nodeAfter?.isTextblock) return go(view, Selection.near(doc.resolve(position), 1))
  const paragraph = schema.nodes.paragraph?.create()
  if (!paragraph) return false
  tr.insert(position, paragraph)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, position + 1)).scrollIntoView())
  return true
}

/** Where a step out of a block leads, if that is a picture's business: onto a picture, or from its first line back. */
function targetOf({ doc, selection }: EditorState, isForward: boolean, isLine: boolean): Selection | null {
  const { $head } = selection
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  if (isLine && !isForward && $head.index(1) === 0) return NodeSelection.create(doc, $head.before(1))
  if (isLine && !(isForward && isLastLine(selection))) return null
  const edge = isForward ? $head.after(1) : $head.before(1)
  const inner = isForward
    ? Selection.near(doc.resolve($head.end(1)), -1)
    : Selection.near(doc.resolve($head.start(1)), 1)
  const next = isForward ? doc.resolve(edge).nodeAfter : doc.resolve(edge).nodeBefore
  if (next?.type.name !== 'picture' || !$head.sameParent(inner.$head)) return null
  return NodeSelection.create(doc, isForward ? edge : edge - next.nodeSize)
}

const isLastLine = ({ $head }: Selection) => $head.index(1) === PICTURE_LINES.length - 1

/** The browser knows where a line of the screen ends. */
function leavesBlock(view: EditorView, { isForward, isVertical }: Step): boolean {
  return isVertical ? view.endOfTextblock(isForward ? 'down' : 'up') : isAtEdge(view.state.selection, isForward)
}

/** Where an arrow leads: the left one on, where the text runs from right to left. */
function stepOf(view: EditorView, { key }: KeyboardEvent): Step | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') return { isForward: key === 'ArrowDown', isVertical: true }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const { node } = view.domAtPos(view.state.selection.head)
  const block = node instanceof Element ? node : node.parentElement
  const isRtl = block !== null && getComputedStyle(block).direction === 'rtl'
  return { isForward: (key === 'ArrowLeft') === isRtl, isVertical: false }
}

function isAtEdge({ empty, $head }: Selection, isForward: boolean): boolean {
  return empty && $head.parentOffset === (isForward ? $head.parent.content.size : 0)
}

function stepBack(view: EditorView, { $head }: Selection): boolean {
  // Of the lines after the first, Backspace at the beginning goes to the end of the line before.
  const { doc } = view.state
  if ($head.index(1) > 0) return go(view, Selection.near(doc.resolve($head.before()), -1))
  return go(view, NodeSelection.create(doc, $head.before(1)))
}

function go(view: EditorView, selection: Selection | null): boolean {
  if (!selection) return false
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  return true
}
