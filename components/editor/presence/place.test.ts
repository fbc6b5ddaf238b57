import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { extensions } from '@/lib/document/schema'
import { placeOf } from './place'

const text = (words: string) => [{ type: 'text', text: words }]
const doc = getSchema(extensions).nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'headline', content: text('عنوان') },
    { type: 'standfirst' },
    { type: 'paragraph', content: text('أولى') },
    { type: 'heading', attrs: { level: 2 }, content: text('الخلفية') },
    { type: 'paragraph', content: text('ثانية') },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: text('بند') }] }],
    },
  ],
})

/** The position of some words. */
function at(words: string): number {
  let found = -1
  doc.descendants((node, position) => {
    if (node.text === words) found = position
  })
  return found
}

test.each([
  ['عنوان', { in: 'headline' }],
  ['أولى', { in: 'paragraph', number: 1, under: null }],
  ['الخلفية', { in: 'heading', text: 'الخلفية' }],
  ['ثانية', { in: 'paragraph', number: 2, under: 'الخلفية' }],
  ['بند', { in: 'paragraph', number: 3, under: 'الخلفية' }],
])('«%s»', (words, place) => {
  expect(placeOf(doc, at(words))).toEqual(place)
})

test('an empty standfirst, and a position that is gone', () => {
  expect(placeOf(doc, 8)).toEqual({ in: 'standfirst' })
  expect(placeOf(doc, 10_000)).toEqual({ in: 'paragraph', number: 3, under: 'الخلفية' })
  expect(placeOf(doc, -1)).toEqual({ in: 'headline' })
})
