import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Headline, standfirst and body: deleting, typing and pasting never join one to another. */
export type Part = 'headline' | 'standfirst' | 'body'

/** Where a caret may stand in each part, from its first place to its last. */
export function partRanges(doc: Node): { part: Part; from: number; to: number }[] {
  const [headline, standfirst] = [doc.child(0), doc.child(1)]
  const afterHeadline = headline.nodeSize
  const afterStandfirst = afterHeadline + standfirst.nodeSize
  return [
    { part: 'headline', from: 1, to: afterHeadline - 1 },
    { part: 'standfirst', from: afterHeadline + 1, to: afterStandfirst - 1 },
    { part: 'body', from: Selection.near(doc.resolve(afterStandfirst), 1).from, to: Selection.atEnd(doc).to },
  ]
}

/** The part that a position is in. */
export function partAt(doc: Node, position: number): Part {
  const index = doc.resolve(position).index(0)
  return index === 0 ? 'headline' : index === 1 ? 'standfirst' : 'body'
}

/** Whether a selection takes in something of two parts. */
export function crossesParts({ doc, selection }: EditorState): boolean {
  return !selection.empty && partAt(doc, selection.from) !== partAt(doc, selection.to)
}

/** Deletes what is selected in each part by itself, and leaves the caret in the first. */
export function deleteAcrossParts({ doc, selection, tr }: EditorState): Transaction {
  for (const { from, to } of partRanges(doc).reverse()) {
    const start = Math.max(from, selection.from)
    const end = Math.min(to, selection.to)
    if (start >= end) continue
    tr.delete(start, end)
  }
  const caret = Math.max(1, tr.mapping.map(selection.from, -1))
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(caret, tr.doc.content.size)), 1))
}

/** The caret at the start or the end of a part. */
export function selectionIn(doc: Node, part: Part, edge: 'start' | 'end'): Selection {
  const range = partRanges(doc).find(known => known.part === part)
  const { from, to } = range ?? { from: 0, to: doc.content.size }
  return edge === 'start' ? Selection.near(doc.resolve(from), 1) : Selection.near(doc.resolve(to), -1)
}

/** The part that the caret stands at the very edge of, and nothing selected; null anywhere else. */
export function partAtCaret({ doc, selection }: EditorState, edge: 'start' | 'end'): Part | null {
  if (!selection.empty || !(selection instanceof TextSelection)) return null
  const part = partAt(doc, selection.head)
  const limit = selectionIn(doc, part, edge)
  return limit.head === selection.head ? part : null
}
