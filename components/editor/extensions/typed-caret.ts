import { type EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/** Letters as they were typed, and the caret's place behind them. */
interface Typed {
  letters: string
  place: number
}

interface StackItem {
  meta: Map<unknown, unknown>
}

interface Popped {
  stackItem: StackItem
  type: 'undo' | 'redo'
}

/** Under this name a step of undo remembers what was typed before it. */
const TYPED = 'typedFirst'

const undoOf = (state: EditorState): UndoManager | undefined => yUndoPluginKey.getState(state)?.undoManager

/** What stands before the caret in its textblock. */
export function typedAt({ selection }: EditorState): Typed {
  const { $head } = selection
  return { letters: $head.parent.textBetween(0, $head.parentOffset, null, '\ufffc'), place: $head.pos }
}

/** The last step of undo brings back these letters. */
export function rememberTyped(state: EditorState, typed: Typed): void {
  undoOf(state)?.undoStack.at(-1)?.meta.set(TYPED, typed)
}

/**
 * Undoing a conversion leaves the caret behind the typed letters, where it was: the live document makes their block
 * anew, and knows no place in it.
 */
export function caretAfterTyped(view: EditorView): { destroy: () => void } {
  const undo = undoOf(view.state)
  const onPopped = ({ stackItem, type }: Popped) => {
    const typed = stackItem.meta.get(TYPED) as Typed | undefined
    if (!undo || !typed) return
    const opposite = type === 'undo' ? undo.redoStack : undo.undoStack
    opposite.at(-1)?.meta.set(TYPED, typed)
    // After everyone else who moves the caret on undo.
    if (type === 'undo') queueMicrotask(() => putCaret(view, typed))
  }
  undo?.on('stack-item-popped', onPopped)
  return { destroy: () => undo?.off('stack-item-popped', onPopped) }
}

function putCaret(view: EditorView, { letters, place }: Typed): void {
  if (view.isDestroyed) return
  const { doc, tr } = view.state
  const start = place - letters.length
  const isThere = start > 0 && place <= doc.content.size && doc.textBetween(start, place, '\n', '\ufffc') === letters
  if (isThere) view.dispatch(tr.setSelection(TextSelection.create(doc, place)).scrollIntoView())
}
