import type { Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

function placeOf(doc: Node, name: 'footnote' | 'footnoteReference', note: unknown): number | null {
  let place: number | null = null
  doc.descendants((node, position) => {
    if (place === null && node.type.name === name && node.attrs.note === note) place = position
    return place === null
  })
  return place
}

/** From a reference to the end of its note; null where that is not written. */
export function toNote({ doc, tr }: EditorState, note: unknown): Transaction | null {
  const place = placeOf(doc, 'footnote', note)
  const end = place === null ? null : place + (doc.nodeAt(place)?.nodeSize ?? 2) - 1
  return end === null ? null : tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()
}

/** From a note to right after the first reference to it; null where nothing refers to it. */
export function toReference({ doc, tr }: EditorState, note: unknown): Transaction | null {
  const place = placeOf(doc, 'footnoteReference', note)
  return place === null ? null : tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView()
}

/**
 * Enter on a reference that is selected goes to its note, Enter in a note back to the text; from a note that nothing
 * refers to, out of it into a paragraph. null for any other place.
 */
export function enterInNotes(state: EditorState): Transaction | null {
  const { selection, tr, schema } = state
  if (selection instanceof NodeSelection) {
    return selection.node.type.name === 'footnoteReference' ? toNote(state, selection.node.attrs.note) : null
  }
  const { $head } = selection
  if ($head.parent.type.name !== 'footnote') return null
  const back = toReference(state, $head.parent.attrs.note)
  if (back) return back
  const paragraph = schema.nodes.paragraph?.create()
  if (paragraph) tr.insert($head.after(1), paragraph)
  return tr.setSelection(TextSelection.create(tr.doc, $head.after(1) + 1)).scrollIntoView()
}
