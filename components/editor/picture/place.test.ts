import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { findPlace, placeAtCaret, placeBefore } from './place'

/** A story whose body has these paragraphs, each named by its number. */
function story(...paragraphs: string[]): Node {
  const block = (type: string, id: string, text: string) =>
    schema.node(type, { id }, text === '' ? [] : [schema.text(text)])
  const body = paragraphs.map((text, index) => block('paragraph', `p${index}`, text))
  return schema.node('doc', null, [block('headline', 'head', 'عنوان'), block('standfirst', 'stand', ''), ...body])
}

/** Where the block of this index begins. */
function startOf(doc: Node, index: number): number {
  let position = 0
  for (let child = 0; child < index; child++) position += doc.child(child).nodeSize
  return position
}

describe('where a picture goes', () => {
  test('after the paragraph of the caret, before an empty one, and never above the body', () => {
    const doc = story('أول', '', 'ثالث')
    const indexes = [0, 1, 2, 3, 4].map(index => {
      const { position } = placeAtCaret(doc, startOf(doc, index) + 1)
      return [0, 1, 2, 3, 4, 5].find(at => startOf(doc, at) === position)
    })
    expect(indexes).toEqual([2, 2, 3, 3, 5])
  })

  test('it stays with the block before it, whatever others write', () => {
    const doc = story('أول', 'ثانٍ', 'ثالث')
    const place = placeBefore(doc, 3)
    const rewritten = story('أول، وقد زيد عليه كثير', 'ثانٍ')
    // Others' edits come as new text for the whole document: every position goes to its beginning.
    expect(findPlace(rewritten, place, 0).position).toBe(startOf(rewritten, 3))
  })

  test('it is always between two blocks of the body, even when its own block is gone', () => {
    const body = fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(body, body, fc.nat(9), fc.integer({ min: -3, max: 200 }), (before, after, index, mapped) => {
        const place = { ...placeBefore(story(...before), index), after: 'gone' }
        const doc = story(...after)
        const { position } = findPlace(doc, place, mapped)
        const $position = doc.resolve(position)
        expect([$position.depth, $position.index(0) >= 2]).toEqual([0, true])
      }),
    )
  })

  test('an editor’s own changes move it along', () => {
    const state = EditorState.create({ schema, doc: story('أول', 'ثانٍ') })
    const place = placeBefore(state.doc, 4)
    const tr = state.tr.insertText('قبل ذلك ', startOf(state.doc, 2) + 1)
    expect(findPlace(tr.doc, place, tr.mapping.map(place.position)).position).toBe(tr.doc.content.size)
  })
})
