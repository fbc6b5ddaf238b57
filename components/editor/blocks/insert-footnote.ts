import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { newBlockId } from '@/lib/document/block-id'

/** Whether a footnote may be referred to at the caret: in running text, not in a note, a title or a credit. */
export function canHaveFootnote({ selection: { $to }, schema }: Pick<EditorState, 'selection' | 'schema'>): boolean {
  const { footnoteReference } = schema.nodes
  if (!footnoteReference || !$to.parent.inlineContent) return false
  return $to.parent.canReplaceWith($to.index(), $to.index(), footnoteReference)
}

/**
 * Refers to a new note at the end of the selection, and writes the note among the others at the end of the story, in the
 * order of the references, with the caret in it.
 * @returns whether a reference may stand there
 */
export function insertFootnote(tr: Transaction): boolean {
  const { schema } = tr.doc.type
  const { footnote, footnoteReference } = schema.nodes
  if (!footnote || !footnoteReference || !canHaveFootnote({ selection: tr.selection, schema })) return false
  const note = newBlockId()
  const place = tr.selection.to
  const before = notesBefore(tr.doc, place)
  tr.insert(place, footnoteReference.create({ note }))
  const at = placeOfNote(tr.doc, before)
  tr.insert(at, footnote.create({ note }))
  tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView()
  return true
}

/** The notes referred to before a place, the nearest last. */
function notesBefore(doc: Node, place: number): string[] {
  const notes: string[] = []
  doc.nodesBetween(0, place, (node, position) => {
    if (node.type.name === 'footnoteReference' && position < place) notes.push(String(node.attrs.note))
  })
  return notes
}

/** After the note of the nearest reference that has one; before the other notes that end the story; else at its end. */
function placeOfNote(doc: Node, before: readonly string[]): number {
  const ends = new Map<string, number>()
  let firstOfLast: number | null = null
  doc.forEach((node, offset) => {
    if (node.type.name !== 'footnote') firstOfLast = null
    else {
      ends.set(String(node.attrs.note), offset + node.nodeSize)
      firstOfLast ??= offset
    }
  })
  const nearest = before.findLast(note => ends.has(note))
  return (nearest === undefined ? firstOfLast : ends.get(nearest)) ?? doc.content.size
}
