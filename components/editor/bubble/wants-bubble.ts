import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { partAt } from '../extensions/parts'

/** Whether words of the body are selected that something can be done to: no picture, no card, no spaces alone. */
export function wantsBubble({ state, isEditable, view }: Editor): boolean {
  const { selection, doc, schema } = state
  if (!isEditable || view.composing || selection.empty || !(selection instanceof TextSelection)) return false
  const { from, to, $from } = selection
  const takesMarks = schema.marks.bold !== undefined && $from.parent.type.allowsMarkType(schema.marks.bold)
  if (!takesMarks || partAt(doc, from) !== 'body' || partAt(doc, to) !== 'body') return false
  // A long selection has words in it somewhere; only a short one is looked through.
  return to - from > 200 || doc.textBetween(from, to, ' ').trim() !== ''
}
