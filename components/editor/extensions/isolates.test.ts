import { EditorState, type Plugin } from '@tiptap/pm/state'
import type { Decoration, DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { changedRange } from './changed-range'
import { showIsolates } from './isolates'

const PIECES = ['قمة ', 'COP28', ' ', '2020-2025', '-5', '50%', 'C++', '$', '1', 'é', 'دبي']

const paragraph = (words: string) => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])

function documentOf(paragraphs: string[]) {
  const start = [schema.node('headline', null, [schema.text('عنوان')]), schema.node('standfirst')]
  return schema.node('doc', null, [...start, ...(paragraphs.length > 0 ? paragraphs : ['']).map(paragraph)])
}

const kindOf = (decoration: Decoration) => (decoration as unknown as { type: { attrs: Record<string, string> } }).type

const setOf = (plugin: Plugin, state: EditorState): DecorationSet => plugin.getState(state).decorations

function shown(plugin: Plugin, state: EditorState): string[] {
  const name = (decoration: Decoration) => {
    const { from, to } = decoration
    const { attrs } = kindOf(decoration)
    return `${state.doc.textBetween(from, to)} ${attrs.class ?? attrs.lang} ${from}`
  }
  return setOf(plugin, state).find().map(name).toSorted()
}

const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(pieces => pieces.join(''))
const paragraphs = fc.array(words, { minLength: 1, maxLength: 5 })

describe('isolates', () => {
  it('after any change are those of the document, whether it came by steps or as a whole', () => {
    const edit = fc.record({ at: fc.nat(400), length: fc.nat(6), by: words, whole: fc.option(paragraphs) })
    fc.assert(
      fc.property(paragraphs, fc.array(edit, { maxLength: 6 }), (first, edits) => {
        const plugin = showIsolates(() => false)
        let state = EditorState.create({ doc: documentOf(first), plugins: [plugin] })
        for (const { at, length, by, whole } of edits) {
          const { tr, doc } = state
          const from = 10 + (at % Math.max(1, doc.content.size - 11))
          if (whole) tr.replaceWith(0, doc.content.size, documentOf(whole).content)
          else tr.insertText(by, from, Math.min(from + length, doc.content.size - 1))
          state = state.apply(tr)
          const fresh = showIsolates(() => false)
          expect(shown(plugin, state)).toEqual(shown(fresh, EditorState.create({ doc: state.doc, plugins: [fresh] })))
        }
      }),
    )
  })

  test('stay as they are while letters are composed, and follow once that is done', () => {
    let composing = true
    const plugin = showIsolates(() => composing)
    let state = EditorState.create({ doc: documentOf(['عام ']), plugins: [plugin] })
    state = state.apply(state.tr.insertText('2024-2025', state.doc.content.size - 1))
    expect(shown(plugin, state)).toEqual([])
    composing = false
    state = state.apply(state.tr.insertText(' ', state.doc.content.size - 1))
    expect(shown(plugin, state)).toEqual(['2 isolate-start 14', '5 isolate-end 22'])
  })

  test('of untouched blocks are not made again', () => {
    const plugin = showIsolates(() => false)
    const state = EditorState.create({ doc: documentOf(['عام 2024-2025', 'نص', 'بنسبة 50%']), plugins: [plugin] })
    const after = state.apply(state.tr.insertText('س', 26))
    const kinds = (one: EditorState) => setOf(plugin, one).find().map(kindOf)
    expect(kinds(after)).toHaveLength(4)
    expect(kinds(after).every((kind, index) => kind === kinds(state)[index])).toBe(true)
  })
})

test('the range in which two documents differ is enough to make the one of the other', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const [before, after] = [documentOf(one), documentOf(other)]
      const range = changedRange(before, after)
      if (!range) return expect(before.eq(after)).toBe(true)
      const { start, oldEnd, newEnd } = range
      expect(before.cut(0, start).eq(after.cut(0, start))).toBe(true)
      expect(before.content.size - oldEnd).toBe(after.content.size - newEnd)
      expect(before.textBetween(oldEnd, before.content.size, '\n')).toBe(
        after.textBetween(newEnd, after.content.size, '\n'),
      )
    }),
  )
})
