import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Doc, RelativePosition, UndoManager, XmlFragment } from 'yjs'
import { contextAt, placeInContext } from './caret-context'

/** A selection that y-tiptap restores after a change of the live document: in Yjs' terms, and as plain positions. */
interface Restored {
  anchor: RelativePosition | null
  head: RelativePosition | null
  absAnchor: number | null
  absHead: number | null
}

interface Binding {
  doc: Doc
  type: XmlFragment
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3]
  beforeTransactionSelection: Restored | null
}

const bindingOf = (view: EditorView): Binding | undefined => ySyncPluginKey.getState(view.state)?.binding

/**
 * Mends two things of y-tiptap 3.0.9. It doubts what Yjs says of a selection as soon as the paragraph reads otherwise,
 * and finds the paragraph by its id and the caret by its old distance from the start: whoever writes before it in the
 * same paragraph would push the words from under it. It also looks old positions up in a document that is shorter by
 * now, throws, and the editor does not show the change (y-tiptap issue 48). So it is not told the old positions, and
 * where Yjs really is wrong, because the paragraph was moved or cut, the letters around the caret tell. And the selection that undo should bring back is
 * told when undo is done, so that instead of it the next change by somebody else moves the caret there.
 */
export function keptSelection(): Plugin {
  return new Plugin({
    view(view) {
      const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(view.state)
      const restore = () => restoreAfterUndo(view)
      undo?.undoManager.on('stack-item-popped', restore)
      const ydoc = bindingOf(view)?.doc
      const trustYjs = () => {
        const told = bindingOf(view)?.beforeTransactionSelection
        if (told) Object.assign(told, { absAnchor: null, absHead: null })
      }
      // After the live document's own handler, which notes the selection.
      ydoc?.on('beforeAllTransactions', trustYjs)
      return {
        update(_, before) {
          trustYjs()
          followLetters(view, before)
        },
        destroy() {
          undo?.undoManager.off('stack-item-popped', restore)
          ydoc?.off('beforeAllTransactions', trustYjs)
        },
      }
    },
  })
}

/** After others' change: the caret stays between the letters that it stood between. */
function followLetters(view: EditorView, { doc: before, selection: was }: EditorState): void {
  const { doc, selection, tr } = view.state
  const { isChangeOrigin, isUndoRedoOperation } = ySyncPluginKey.getState(view.state)
  if (doc === before || !isChangeOrigin || isUndoRedoOperation) return
  if (!(was instanceof TextSelection && selection instanceof TextSelection)) return
  const place = (old: number, resolved: number) => {
    const context = contextAt(before, old)
    return context ? placeInContext(doc, resolved, context) : resolved
  }
  const [anchor, head] = [place(was.anchor, selection.anchor), place(was.head, selection.head)]
  if (anchor === selection.anchor && head === selection.head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

function restoreAfterUndo(view: EditorView): void {
  const binding = bindingOf(view)
  const told = binding?.beforeTransactionSelection
  if (!binding || !told) return
  binding.beforeTransactionSelection = null
  const place = (position: RelativePosition | null) =>
    position && relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping)
  const [anchor, head] = [place(told.anchor), place(told.head)]
  const { doc, tr } = view.state
  if (anchor === null || head === null || Math.max(anchor, head) > doc.content.size) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))).scrollIntoView())
}

/** One's own selection stays where it was while others write, and nothing of what they write is missed for it. */
export const KeptSelection = Extension.create({
  name: 'keptSelection',
  // After the live document's own plugins, whose handlers must be there before.
  priority: 10,
  addProseMirrorPlugins: () => [keptSelection()],
})
