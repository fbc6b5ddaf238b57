import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { makeElement } from './make-element'
import { placeUnder } from './taking'

const key = new PluginKey<number | null>('pictureDropLine')

/** A line between two blocks, where files that are held over the text would come to stand. */
export function dropLine(): Plugin<number | null> {
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply(tr, before) {
        const told: number | null | undefined = tr.getMeta(key)
        return told !== undefined ? told : tr.docChanged ? null : before
      },
    },
    props: {
      decorations(state) {
        const position = key.getState(state)
        if (position === null || position === undefined) return null
        const line = () => makeElement('div', { class: 'picture-drop-line', 'aria-hidden': 'true' })
        return DecorationSet.create(state.doc, [Decoration.widget(position, line, { key: 'drop', side: -1 })])
      },
      handleDOMEvents: {
        dragover(view, event) {
          const holdsFiles = view.editable && event.dataTransfer?.types.includes('Files') && !view.dragging
          show(view, holdsFiles ? placeUnder(view, event).position : null)
        },
        dragleave(view, event) {
          const isOver = event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget)
          if (!isOver) show(view, null)
        },
        drop: view => show(view, null),
      },
    },
  })
}

function show(view: EditorView, position: number | null): void {
  if (key.getState(view.state) !== position) view.dispatch(view.state.tr.setMeta(key, position))
}
