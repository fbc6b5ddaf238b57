import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Doc, RelativePosition, UndoManager, XmlFragment } from 'yjs'

/** A selection that y-tiptap restores after a change of the live document: in Yjs' terms, and as plain positions. */
interface Restored {
  anchor: RelativePosition | null
  head: RelativePosition | null
  absAnchor: number
  absHead: number
}

interface Binding {
  doc: Doc
  type: XmlFragment
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3]
  beforeTransactionSelection: Restored | null
}

const bindingOf = (view: EditorView): Binding | undefined => ySyncPluginKey.getState(view.state)?.binding

/**
 * Mends two things of y-tiptap 3.0.9. It looks plain positions up in the document as it is, to tell whether what Yjs says
 * of a selection makes sense; but Yjs may follow a change by another that clears marks around nothing, as after two
 * people deleted the same bold words, and the position is still that of the longer document before both. The look-up
 * throws, and the editor does not show the change (y-tiptap issue 48). And the selection that undo should bring back is
 * told when undo is done, so that instead of it the next change by somebody else moves the caret there.
 */
export function keptSelection(): Plugin {
  return new Plugin({
    view(view) {
      const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(view.state)
      const restore = () => restoreAfterUndo(view)
      undo?.undoManager.on('stack-item-popped', restore)
      return {
        update({ state: { selection } }) {
          const restored = bindingOf(view)?.beforeTransactionSelection
          if (restored) Object.assign(restored, { absAnchor: selection.anchor, absHead: selection.head })
        },
        destroy: () => undo?.undoManager.off('stack-item-popped', restore),
      }
    },
  })
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
