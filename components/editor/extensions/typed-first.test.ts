import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { asTyped, conversion } from './typed-first'

/** A story whose first paragraph was typed so far, with the caret behind it. */
function typed(words: string): { state: EditorState; caret: number } {
  const doc = toNode(createDocument({ headline: 'عنوان', body: { text: `${words}\nثانية` } }))
  const caret = doc.child(0).nodeSize + doc.child(1).nodeSize + 1 + words.length
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
  return { state, caret }
}

test('what was typed stands in the text before it becomes something else, and the rest is not touched', () => {
  const { state, caret } = typed('##')
  const converted = state.tr.delete(caret - 2, caret).setNodeMarkup(caret - 3, state.schema.nodes.heading, {
    ...state.doc.child(2).attrs,
    level: 2,
  })
  const literal = state.apply(asTyped(state, { from: caret, to: caret, text: ' ' }))
  expect(literal.doc.child(2).textContent).toBe('## ')
  const step = conversion(literal, converted)
  expect([step.steps.length, step.doc.child(2).type.name, step.doc.child(2).textContent]).toEqual([1, 'heading', ''])
  expect(step.doc.child(2).attrs.id).toBe(state.doc.child(2).attrs.id)
  expect(step.doc.child(3)).toBe(literal.doc.child(3))
  expect(step.selection.head).toBe(converted.selection.head)
})

test('letters that a composition had put there already are not typed again', () => {
  const { state, caret } = typed('**مهم**')
  expect(asTyped(state, { from: caret, to: caret, text: '' }).docChanged).toBe(false)
})
