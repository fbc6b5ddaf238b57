import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { setFocusMode } from './focus-mode'

const currentBlock = new PluginKey<boolean>('currentBlock')

/** In focus mode: marks the block that the caret is in, where that is asked for, and is left by Escape in the text. */
export const CurrentBlock = Extension.create({
  name: 'currentBlock',
  // Whatever else is open over the text is closed by Escape before.
  priority: 1,

  addKeyboardShortcuts() {
    const leave = () => setFocusMode(false)
    return { Escape: leave }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key: currentBlock,
        state: {
          init: () => false,
          apply: (transaction, isMarked) => transaction.getMeta(currentBlock) ?? isMarked,
        },
        props: {
          decorations(state) {
            if (!currentBlock.getState(state)) return null
            const { $head } = state.selection
            if ($head.depth === 0) return null
            return DecorationSet.create(state.doc, [
              Decoration.node($head.before(1), $head.after(1), { class: 'current-block' }),
            ])
          },
        },
      }),
    ]
  },
})

export function markCurrentBlock(editor: Editor, isMarked: boolean): void {
  if (currentBlock.getState(editor.state) === isMarked) return
  editor.view.dispatch(editor.state.tr.setMeta(currentBlock, isMarked))
}
