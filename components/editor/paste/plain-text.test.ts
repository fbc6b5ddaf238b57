import { Mark } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { plainTextSlice } from './plain-text'

const paragraphs = (text: string) => {
  const slice = plainTextSlice(text, schema, Mark.none, true)
  return slice.content.content.map(node => node.textContent)
}

test.each([
  ['one line keeps the spaces at its edges', ' كلمة ', [' كلمة ']],
  ['lines are paragraphs', 'أولى\nثانية\r\nثالثة', ['أولى', 'ثانية', 'ثالثة']],
  ['empty lines are none', 'أولى\n\n\n  \nثانية\n', ['أولى', 'ثانية']],
  ['indents and tabs are spaces', '\tأولى\u00a0\u00a0كلمة\n   ثانية', ['أولى كلمة', 'ثانية']],
  ['marks of direction go', '\u200fقمة \u202aCOP28\u202c\nﻻ', ['قمة COP28', 'لا']],
  ['signs of markup are text', '<b>*نص*</b>\n**نص**', ['<b>*نص*</b>', '**نص**']],
  [
    'a chat keeps its stamps',
    '[10:15, 22/11/2026] أبو عمر: وصلنا\n[10:16, 22/11/2026] هدى: تمام',
    ['[10:15, 22/11/2026] أبو عمر: وصلنا', '[10:16, 22/11/2026] هدى: تمام'],
  ],
  ['nothing', '\u200f\n', []],
])('%s', (_, text, expected) => {
  expect(paragraphs(text)).toEqual(expected)
})

test('full addresses are links, without the sign that ends the sentence', () => {
  const line = plainTextSlice('انظر https://example.com/a?b=1، ثم (http://example.org).', schema, Mark.none, true)
    .content.firstChild
  const links = line?.children.filter(node => node.marks.length > 0).map(node => [node.text, node.marks[0]?.attrs.href])
  expect(links).toEqual([
    ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['http://example.org', 'http://example.org'],
  ])
  expect(line?.textContent).toBe('انظر https://example.com/a?b=1، ثم (http://example.org).')
})

test('what is pasted without formatting has no links, and the marks of its place', () => {
  const bold = schema.mark('bold')
  const line = plainTextSlice('https://example.com', schema, [bold], false).content.firstChild
  expect(line?.firstChild?.marks).toEqual([bold])
})
