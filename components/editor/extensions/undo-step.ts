import type { EditorState } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/** Ends the step that undo would take back: what comes next is one of its own, however soon it comes. */
export function endUndoStep(state: EditorState): void {
  const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(state)
  undo?.undoManager.stopCapturing()
}
