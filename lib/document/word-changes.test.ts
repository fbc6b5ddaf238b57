import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDocument } from './document'
import { changedBlocks, changedWords } from './word-changes'

const sideOf = (changes: ReturnType<typeof changedWords>, without: 'added' | 'removed') =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('whole words change, and what both have is in it once', () => {
  expect(changedWords('قال الوزير أمس إن العمل جارٍ.', 'قال الوزير اليوم إن العمل جارٍ الآن.')).toEqual([
    { kind: 'same', text: 'قال الوزير ' },
    { kind: 'removed', text: 'أمس' },
    { kind: 'added', text: 'اليوم' },
    { kind: 'same', text: ' إن العمل جارٍ' },
    { kind: 'added', text: ' الآن' },
    { kind: 'same', text: '.' },
  ])
})

test('either text can be read out of the changes', () => {
  const text = fc.array(fc.constantFrom('قال', 'لم', 'هيئة', ' ', '، ', 'COP28', '\n')).map(words => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedWords(before, after)
      expect(sideOf(changes, 'added')).toBe(before)
      expect(sideOf(changes, 'removed')).toBe(after)
    }),
  )
})

test('of very long blocks one is removed and one added', () => {
  const [before, after] = ['أ ', 'ب '].map(word => word.repeat(3_000)) as [string, string]
  expect(changedWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
})

test('blocks are found again by their names: changed, new, gone, formatted', () => {
  const before = createDocument({ headline: 'قمة', body: { text: 'أولى\nثانية\nثالثة' } })
  const [headline, standfirst, first, second, third] = before.content
  if (!headline || !standfirst || !first || !second || !third) throw new Error('no story')
  const fresh = { ...second, attrs: { ...second.attrs, id: 'fresh' }, content: [{ type: 'text', text: 'جديدة' }] }
  const bold = { ...third, content: [{ type: 'text', text: 'ثالثة', marks: [{ type: 'bold' }] }] }
  const longer = { ...first, content: [{ type: 'text', text: 'أولى وأكثر' }] }
  const after = { ...before, content: [headline, standfirst, longer, fresh, bold] }
  const changes = changedBlocks(before, after)
  expect(changes.map(({ words }) => words.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
    ['same أولى', 'added  وأكثر'],
    ['added جديدة'],
    [],
    ['removed ثانية'],
  ])
  expect(changedBlocks(before, before)).toEqual([])
})
