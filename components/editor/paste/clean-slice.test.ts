import { Fragment, Slice } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { cleanSlice } from './clean-slice'

const bold = [schema.mark('bold')]
const slice = (...words: string[]) => {
  const texts = words.map(word => schema.text(word, bold))
  return new Slice(
    Fragment.from(schema.node('blockquote', null, schema.node('paragraph', { dir: 'ltr' }, texts))),
    2,
    2,
  )
}

test('letters that nobody sees go at any depth, with marks and openness as they were', () => {
  const cleaned = cleanSlice(slice('\u200fن\u200bص'))
  expect(cleaned.eq(slice('نص'))).toBe(true)
  expect(cleanSlice(slice('\u200b')).content.firstChild?.firstChild?.childCount).toBe(0)
})

test('what is clean stays the very same', () => {
  const clean = slice('نص')
  expect(cleanSlice(clean)).toBe(clean)
})
