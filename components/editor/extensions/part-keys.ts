import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { crossesParts, deleteAcrossParts, type Part, partAt, partAtCaret, selectionIn } from './parts'

const BEFORE: Record<Part, Part | null> = { headline: null, standfirst: 'headline', body: 'standfirst' }
const AFTER: Record<Part, Part | null> = { headline: 'standfirst', standfirst: 'body', body: null }

type Dispatch = (transaction: Transaction) => void

function moveTo(state: EditorState, dispatch: Dispatch, part: Part | null, edge: 'start' | 'end'): void {
  if (part) dispatch(state.tr.setSelection(selectionIn(state.doc, part, edge)).scrollIntoView())
}

/** Enter in headline or standfirst goes on to the next part and cuts nothing in two. */
export function enter(state: EditorState, dispatch: Dispatch): boolean {
  if (crossesParts(state)) {
    dispatch(deleteAcrossParts(state).scrollIntoView())
    return true
  }
  const part = partAt(state.doc, state.selection.from)
  if (part === 'body') return false
  moveTo(state, dispatch, AFTER[part], part === 'headline' ? 'end' : 'start')
  return true
}

/** Backspace at the start of a part steps to the end of the one before; an empty first paragraph goes with it. */
export function backspace(state: EditorState, dispatch: Dispatch): boolean {
  if (crossesParts(state)) {
    dispatch(deleteAcrossParts(state).scrollIntoView())
    return true
  }
  const part = partAtCaret(state, 'start')
  if (!part) return false
  const { $from } = state.selection
  // A crosshead, a quote or a list at the start of the body becomes a paragraph first, as anywhere else.
  if (part === 'body' && ($from.depth > 1 || $from.parent.type.name !== 'paragraph')) return false
  if (part === 'body' && $from.parent.content.size === 0 && state.doc.childCount > 3) {
    const tr = state.tr.delete($from.before(1), $from.after(1))
    dispatch(tr.setSelection(selectionIn(tr.doc, 'standfirst', 'end')).scrollIntoView())
    return true
  }
  moveTo(state, dispatch, BEFORE[part], 'end')
  return true
}

/** Delete at the end of headline or standfirst pulls nothing up into it. */
export function deleteForward(state: EditorState, dispatch: Dispatch): boolean {
  if (crossesParts(state)) {
    dispatch(deleteAcrossParts(state).scrollIntoView())
    return true
  }
  const part = partAtCaret(state, 'end')
  return part !== null && part !== 'body'
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable || !crossesParts(view.state) || !event.clipboardData) return false
  const { dom, text } = view.serializeForClipboard(view.state.selection.content())
  event.clipboardData.setData('text/html', dom.innerHTML)
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
  view.dispatch(deleteAcrossParts(view.state).scrollIntoView().setMeta('uiEvent', 'cut'))
  return true
}

/** The keys that tell headline, standfirst and body apart. */
export const PartKeys = Extension.create({
  name: 'partKeys',
  priority: 2000,

  addKeyboardShortcuts() {
    const key = (command: (state: EditorState, dispatch: Dispatch) => boolean) => () =>
      command(this.editor.state, this.editor.view.dispatch)
    return {
      Enter: key(enter),
      'Shift-Enter': key(enter),
      Backspace: key(backspace),
      'Mod-Backspace': key(backspace),
      'Shift-Backspace': key(backspace),
      Delete: key(deleteForward),
      'Mod-Delete': key(deleteForward),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            if (!crossesParts(view.state)) return false
            const tr = deleteAcrossParts(view.state)
            view.dispatch(tr.insertText(text).scrollIntoView())
            return true
          },
          handleDOMEvents: { cut },
        },
      }),
    ]
  },
})
