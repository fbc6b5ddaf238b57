import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { backspace, deleteForward, enter } from './part-keys'
import { partAt, selectionIn } from './parts'

type Key = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean

function stateOf(body: string, headline = 'عنوان', standfirst = 'ملخص'): EditorState {
  const doc = toNode(createDocument({ headline, standfirst, body: { text: body } }))
  return EditorState.create({ doc })
}

function press(key: Key, state: EditorState): { taken: boolean; state: EditorState } {
  let next = state
  const taken = key(state, transaction => {
    next = state.apply(transaction)
  })
  return { taken, state: next }
}

const at = (state: EditorState, part: 'headline' | 'standfirst' | 'body', edge: 'start' | 'end') =>
  state.apply(state.tr.setSelection(selectionIn(state.doc, part, edge)))

const select = (state: EditorState, from: number, to: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))

const texts = ({ doc }: EditorState) => doc.children.map(block => block.textContent)
const caret = ({ doc, selection }: EditorState) => partAt(doc, selection.head)

describe('Enter', () => {
  test('goes from headline to standfirst to body, and splits neither', () => {
    const first = press(enter, select(stateOf('فقرة'), 3, 3)).state
    expect([caret(first), texts(first)]).toEqual(['standfirst', ['عنوان', 'ملخص', 'فقرة']])
    const second = press(enter, first).state
    expect([caret(second), texts(second)]).toEqual(['body', ['عنوان', 'ملخص', 'فقرة']])
    expect(press(enter, second).taken).toBe(false)
  })
})

describe('Backspace', () => {
  test('at the start of the body steps into the standfirst and joins nothing', () => {
    const { taken, state } = press(backspace, at(stateOf('فقرة'), 'body', 'start'))
    expect([taken, caret(state), texts(state)]).toEqual([true, 'standfirst', ['عنوان', 'ملخص', 'فقرة']])
  })

  test('takes an empty first paragraph away, but never the last one', () => {
    const empty = stateOf('')
    expect(press(backspace, at(empty, 'body', 'start')).state.doc.childCount).toBe(3)
    const two = empty.apply(empty.tr.insert(empty.doc.content.size, empty.schema.node('paragraph')))
    const { state } = press(backspace, at(two, 'body', 'start'))
    expect([state.doc.childCount, caret(state)]).toEqual([3, 'standfirst'])
  })

  test('is the usual one inside a part', () => {
    expect(press(backspace, at(stateOf('فقرة'), 'body', 'end')).taken).toBe(false)
    expect(press(backspace, at(stateOf('فقرة'), 'headline', 'start')).taken).toBe(true)
  })

  test('over several parts deletes in each, and keeps each', () => {
    const { state } = press(backspace, select(stateOf('فقرة أولى\nثانية'), 3, 16))
    expect(texts(state)).toEqual(['عن', '', 'رة أولى', 'ثانية'])
    expect([state.doc.check(), caret(state)]).toEqual([undefined, 'headline'])
  })

  test('over everything leaves an empty article', () => {
    const all = stateOf('أولى\nثانية')
    const { state } = press(backspace, all.apply(all.tr.setSelection(new AllSelection(all.doc))))
    expect(texts(state)).toEqual(['', '', ''])
  })
})

test('Delete at the end of headline and standfirst pulls nothing up', () => {
  for (const part of ['headline', 'standfirst'] as const) {
    const { taken, state } = press(deleteForward, at(stateOf('فقرة'), part, 'end'))
    expect([taken, texts(state)]).toEqual([true, ['عنوان', 'ملخص', 'فقرة']])
  }
  expect(press(deleteForward, at(stateOf('فقرة'), 'body', 'end')).taken).toBe(false)
})
