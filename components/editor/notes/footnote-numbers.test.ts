import { EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import type { NodeJSON } from '@/lib/document/document'
import { moveSelected } from '../blocks/move-blocks'
import { bodyOf, paragraph, select, stateOf, text } from '../blocks/story-state.fixture'
import { numberFootnotes, numberIn } from './footnote-numbers'
import { enterInNotes, toNote, toReference } from './go-to-note'

const reference = (note: string): NodeJSON => ({ type: 'footnoteReference', attrs: { note } })
const footnote = (note: string, words: string): NodeJSON => ({
  type: 'footnote',
  attrs: { note },
  content: [text(words)],
})
const referring = (words: string, note: string): NodeJSON => ({
  type: 'paragraph',
  content: [text(words), reference(note)],
})

const plugin = numberFootnotes()
const numbered = (body: NodeJSON[]) => EditorState.create({ doc: stateOf(body).doc, plugins: [plugin] })

/** What each reference and note is told, in the order of the document. */
function told(state: EditorState): (number | null)[] {
  const numbers: (number | null)[] = []
  state.doc.descendants((node, position) => {
    if (node.type.name !== 'footnoteReference' && node.type.name !== 'footnote') return
    const here = plugin.getState(state)?.find(position, position + node.nodeSize) ?? []
    numbers.push(numberIn(here.filter(({ from, to }) => from === position && to === position + node.nodeSize)))
  })
  return numbers
}

const story = () =>
  numbered([referring('أولى', 'a'), referring('ثانية', 'b'), footnote('b', 'لباء'), footnote('a', 'لألف')])

describe('footnotes are numbered', () => {
  test('as they are first referred to; those without a counterpart have no number', () => {
    expect(told(story())).toEqual([1, 2, 2, 1])
    expect(told(numbered([referring('أولى', 'x'), referring('ثانية', 'b'), footnote('b', 'لباء')]))).toEqual([
      null,
      1,
      1,
    ])
    expect(told(numbered([paragraph('نص'), footnote('y', 'وحيدة')]))).toEqual([null])
  })

  test('anew when blocks move, when a reference goes, and when it comes back', () => {
    const state = select(story(), 'ثانية')
    const { tr } = state
    expect(moveSelected(tr, -1)).toBe(true)
    expect(told(state.apply(tr))).toEqual([1, 2, 1, 2])
    const gone = story().apply(story().tr.delete(...referenceAt(story(), 'a')))
    expect(told(gone)).toEqual([1, 1, null])
  })

  test('also when somebody else’s change gives the editor a whole new document', () => {
    const state = story()
    const other = stateOf([
      referring('ثانية', 'b'),
      referring('أولى', 'a'),
      footnote('b', 'لباء'),
      footnote('a', 'لألف'),
    ])
    const next = state.apply(state.tr.replaceWith(0, state.doc.content.size, other.doc.content))
    expect(told(next)).toEqual([1, 2, 1, 2])
  })

  test('and counted only then: typing keeps the same decorations', () => {
    const state = story()
    const before = plugin
      .getState(state)
      ?.find()
      .map(({ spec }) => spec)
    const next = state.apply(state.tr.insertText('زيادة', 18))
    expect(
      plugin
        .getState(next)
        ?.find()
        .map(({ spec }) => spec),
    ).toEqual(before)
    expect(
      plugin
        .getState(next)
        ?.find()
        .every(({ spec }, index) => spec === before?.[index]),
    ).toBe(true)
    expect(told(next)).toEqual([1, 2, 2, 1])
  })
})

function referenceAt(state: EditorState, note: string): [number, number] {
  let place = 0
  state.doc.descendants((node, position) => {
    if (node.type.name === 'footnoteReference' && node.attrs.note === note) place = position
  })
  return [place, place + 1]
}

describe('going to notes', () => {
  const around = (state: EditorState, tr: Transaction | null) => {
    const { selection } = tr ? state.apply(tr) : state
    return [selection.$head.parent.type.name, selection.$head.parent.textContent, selection.$head.parentOffset]
  }

  test('from a reference to the end of its note, and back to right after the reference', () => {
    const state = story()
    expect(around(state, toNote(state, 'a'))).toEqual(['footnote', 'لألف', 4])
    expect(around(state, toReference(state, 'a'))).toEqual(['paragraph', 'أولى', 5])
    expect(toNote(state, 'z')).toBe(null)
    expect(toReference(state, 'z')).toBe(null)
  })

  test('Enter goes both ways, and out of a note that nothing refers to', () => {
    const state = story()
    const onReference = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, referenceAt(state, 'b')[0])))
    expect(around(state, enterInNotes(onReference))).toEqual(['footnote', 'لباء', 4])
    const inNote = select(state, 'لألف')
    expect(around(inNote, enterInNotes(inNote))).toEqual(['paragraph', 'أولى', 5])
    const lonely = select(numbered([footnote('y', 'وحيدة')]), 'وحيدة')
    const tr = enterInNotes(lonely)
    expect(tr && bodyOf(lonely.apply(tr))).toEqual(['footnote: وحيدة', 'paragraph'])
    expect(enterInNotes(select(state, 'أولى'))).toBe(null)
  })
})
