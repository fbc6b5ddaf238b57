import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/** The selection that y-tiptap restores after a change of the live document: in Yjs' terms, and as plain positions. */
interface Restored {
  absAnchor: number | null
  absHead: number | null
}

interface Binding {
  beforeTransactionSelection: Restored | null
}

/**
 * Plain positions help y-tiptap to tell whether what Yjs says of a selection makes sense; they are looked up in the
 * document as it is. Two times they are of an older, longer one, and the look-up throws in the middle of a change, which
 * the editor then does not show (y-tiptap issue 48): when Yjs follows a change by another that clears marks around
 * nothing, as after deleting bold text, and when undo brings back a selection of long ago.
 */
export function keptSelection(): Plugin {
  return new Plugin({
    view: view => {
      const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(view.state)
      const bindingOf = (): Binding | undefined => ySyncPluginKey.getState(view.state)?.binding
      const forget = () => {
        const binding = bindingOf()
        const restored = binding?.beforeTransactionSelection
        if (binding && restored) binding.beforeTransactionSelection = { ...restored, absAnchor: null, absHead: null }
      }
      undo?.undoManager.on('stack-item-popped', forget)
      return {
        update({ state: { selection } }) {
          const restored = bindingOf()?.beforeTransactionSelection
          if (restored && restored.absAnchor !== null) Object.assign(restored, plainOf(selection))
        },
        destroy: () => undo?.undoManager.off('stack-item-popped', forget),
      }
    },
  })
}

const plainOf = ({ anchor, head }: { anchor: number; head: number }): Restored => ({ absAnchor: anchor, absHead: head })

/** One's own selection stays where it was while others write, and nothing of what they write is missed for it. */
export const KeptSelection = Extension.create({
  name: 'keptSelection',
  // After the live document's own plugins.
  priority: 10,
  addProseMirrorPlugins: () => [keptSelection()],
})
