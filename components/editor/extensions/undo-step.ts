import type { EditorState } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/** Those whose step is held open meanwhile. */
const held = new WeakSet<UndoManager>()

function managerOf(state: EditorState): UndoManager | undefined {
  const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(state)
  return undo?.undoManager
}

/** Ends the step that undo would take back: what comes next is one of its own, however soon it comes. */
export function endUndoStep(state: EditorState): void {
  const manager = managerOf(state)
  if (manager && !held.has(manager)) manager.stopCapturing()
}

/** Whatever is done meanwhile, one undo takes all of it back, and nothing else. */
export function inOneUndoStep(state: EditorState, act: () => void): void {
  const manager = managerOf(state)
  endUndoStep(state)
  if (manager) held.add(manager)
  try {
    act()
  } finally {
    if (manager) held.delete(manager)
    endUndoStep(state)
  }
}
