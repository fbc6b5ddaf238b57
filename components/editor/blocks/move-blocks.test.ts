import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deleteBlock, duplicateBlock, moveSelected, moveTo, type Way } from './move-blocks'
import { bodyOf, item, paragraph, select, selectBlock, stateOf } from './story-state.fixture'

const four = ['أولى', 'ثانية', 'ثالثة', 'رابعة'].map((words, index) => paragraph(words, `id${index}`))
const wordsOf = (state: ReturnType<typeof stateOf>) => bodyOf(state).map(block => block.replace('paragraph: ', ''))

function moved(state: ReturnType<typeof stateOf>, way: Way) {
  const { tr } = state
  return moveSelected(tr, way) ? state.apply(tr) : null
}

describe('moving what is selected', () => {
  test('goes over its neighbour with the caret at the same letter', () => {
    const next = moved(stateOf(four, 'نية'), -1)
    expect(next && wordsOf(next)).toEqual(['ثانية', 'أولى', 'ثالثة', 'رابعة'])
    expect(next?.selection.$head.parent.textContent).toBe('ثانية')
    expect(next?.selection.$head.parentOffset).toBe(2)
    expect(next?.doc.child(2).attrs.id).toBe('id1')
  })

  test('takes every block that the selection touches', () => {
    const next = moved(select(stateOf(four), 'ولى', 'ثان'), 1)
    expect(next && wordsOf(next)).toEqual(['ثالثة', 'أولى', 'ثانية', 'رابعة'])
    expect(next?.doc.textBetween(next.selection.from, next.selection.to, '|')).toBe('ولى|ثان')
  })

  test('stays clear of headline and standfirst, and of the end', () => {
    expect(moved(stateOf(four, 'أولى'), -1)).toBe(null)
    expect(moved(stateOf(four, 'رابعة'), 1)).toBe(null)
    expect(moved(stateOf(four), 1)).toBe(null)
  })

  test('moves an item within its list, and the list where the item is at its end', () => {
    const list = { type: 'bulletList', content: [item('ألف'), item('باء')] }
    const state = stateOf([list, paragraph('بعدها')], 'ألف')
    const once = moved(state, 1)
    expect(once && bodyOf(once)).toEqual(['bulletList: باءألف', 'paragraph: بعدها'])
    const twice = once && moved(once, 1)
    expect(twice && bodyOf(twice)).toEqual(['paragraph: بعدها', 'bulletList: باءألف'])
  })

  test('moves a card that is selected as a whole', () => {
    const state = selectBlock(stateOf([paragraph('أولى'), { type: 'divider' }]), 3)
    const next = moved(state, -1)
    expect(next && bodyOf(next)).toEqual(['divider', 'paragraph: أولى'])
    expect(next?.selection.from).toBe(next?.doc.resolve(0).posAtIndex(2))
  })
})

describe('moving to a place', () => {
  test('keeps all blocks with their names, in an order that the place says', () => {
    const place = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(place, place, place, (one, other, before) => {
        const [first, last] = [Math.min(one, other, 5), Math.min(Math.max(one, other), 5)]
        const state = stateOf(four)
        const { tr } = state
        const isMoved = moveTo(tr, first, last, before)
        const next = state.apply(tr)
        next.doc.check()
        const ids = next.doc.children.slice(2).map(({ attrs }) => attrs.id)
        expect([...ids].sort()).toEqual(['id0', 'id1', 'id2', 'id3'])
        expect(isMoved).toBe(ids.join() !== 'id0,id1,id2,id3')
        if (isMoved) expect(ids.indexOf(`id${last - 2}`) - ids.indexOf(`id${first - 2}`)).toBe(last - first)
      }),
    )
  })
})

test('a copy follows its block, without its name', () => {
  const state = stateOf(four)
  const { tr } = state
  expect(duplicateBlock(tr, 3)).toBe(true)
  const next = state.apply(tr)
  expect(wordsOf(next)).toEqual(['أولى', 'ثانية', 'ثانية', 'ثالثة', 'رابعة'])
  expect(next.doc.children.map(({ attrs }) => attrs.id).slice(3, 5)).toEqual(['id1', null])
})

describe('deleting a block', () => {
  test('leaves the caret in the next one', () => {
    const state = stateOf(four)
    const { tr } = state
    expect(deleteBlock(tr, 3)).toBe(true)
    expect(wordsOf(state.apply(tr))).toEqual(['أولى', 'ثالثة', 'رابعة'])
    expect(tr.selection.$head.parent.textContent).toBe('ثالثة')
  })

  test('a body is never without a paragraph, and the headline stays', () => {
    const state = stateOf([{ type: 'divider' }])
    const { tr } = state
    expect(deleteBlock(tr, 2)).toBe(true)
    expect(bodyOf(state.apply(tr))).toEqual(['paragraph'])
    expect(deleteBlock(state.tr, 0)).toBe(false)
  })
})
