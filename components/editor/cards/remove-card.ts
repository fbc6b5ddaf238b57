import type { EditorView } from '@tiptap/pm/view'
import { deleteBlock } from '../blocks/move-blocks'

/** Takes a card out of the story, and gives the caret to what follows. */
export function removeCard(view: EditorView, place: number | undefined): void {
  if (place === undefined || !view.editable) return
  const { tr } = view.state
  if (deleteBlock(tr, tr.doc.resolve(place).index(0))) view.dispatch(tr)
  view.focus()
}
