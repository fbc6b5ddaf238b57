import { describe, expect, test } from 'vitest'
import { footnoteNumbers } from '@/lib/document/footnotes'
import { insertFootnote } from './insert-footnote'
import { bodyOf, paragraph, select, stateOf, text } from './story-state.fixture'

function noted(state: ReturnType<typeof stateOf>, words: string) {
  const { tr } = state
  expect(insertFootnote(tr)).toBe(true)
  return state.apply(tr.insertText(words))
}

describe('a new footnote', () => {
  test('is referred to at the caret, and its note ends the story with the caret in it', () => {
    const next = noted(stateOf([paragraph('قال الوزير'), paragraph('وأضاف')], ' الوزير'), 'شرح')
    expect(bodyOf(next)).toEqual(['paragraph: قال الوزير', 'paragraph: وأضاف', 'footnote: شرح'])
    expect(next.doc.child(2).child(1).type.name).toBe('footnoteReference')
    expect([...footnoteNumbers(next.doc).values()]).toEqual([1])
    expect(next.selection.$head.parent.type.name).toBe('footnote')
  })

  test('stands among the others in the order of the references', () => {
    const first = noted(stateOf([paragraph('ألف باء جيم')], ' باء'), 'للألف')
    const third = noted(select(first, 'جيم'), 'للباء')
    const second = noted(select(third, 'اء '), 'بينهما')
    expect(bodyOf(second).slice(1)).toEqual(['footnote: للألف', 'footnote: بينهما', 'footnote: للباء'])
    expect([...footnoteNumbers(second.doc).values()]).toEqual([1, 2, 3])
    const zeroth = noted(select(second, 'ألف'), 'أولها')
    expect(bodyOf(zeroth)[1]).toBe('footnote: أولها')
  })

  test('comes at the end of what is selected and leaves it there', () => {
    const next = noted(select(stateOf([paragraph('قال الوزير أمس')]), 'قال', 'الوزير'), 'شرح')
    expect(bodyOf(next)[0]).toBe('paragraph: قال الوزير أمس')
    expect(next.doc.child(2).child(0).text).toBe('قال الوزير')
  })

  test('has none of its own, nor has a headline or the title of a card', () => {
    const embed = { type: 'embed', attrs: { href: 'https://youtu.be/abcdefg' }, content: [text('مقطع')] }
    const footnote = { type: 'footnote', attrs: { note: 'n1' }, content: [text('حاشية')] }
    for (const words of ['عنوان', 'مقطع', 'حاشية']) {
      const { tr } = stateOf([paragraph('نص'), embed, footnote], words)
      expect(insertFootnote(tr)).toBe(false)
      expect(tr.docChanged).toBe(false)
    }
  })
})
