import { Fragment } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { LIMITS } from '@/lib/document/limits'
import { schema } from '@/lib/document/schema'
import { findExcess } from './paste-limits'

const doc = toNode(createDocument({ headline: 'عنوان', body: { text: 'نص' } }))
const paragraph = (letters: number) =>
  schema.node('paragraph', null, letters > 0 ? [schema.text('م'.repeat(letters))] : [])
const table = (rows: number, columns: number) => {
  const row = schema.node('tableRow', null, Array(columns).fill(schema.node('tableCell', null, paragraph(0))))
  return schema.node('table', null, Array(rows).fill(row))
}

test.each([
  ['what a story holds', [paragraph(LIMITS.text - 7)], null],
  ['one letter more', [paragraph(LIMITS.text - 6)], 'text'],
  ['thousands of paragraphs', Array(20_000).fill(paragraph(1)), null],
  ['more blocks than a story holds', Array(LIMITS.nodes).fill(paragraph(0)), 'nodes'],
  ['5,000 cells', [table(500, 10)], null],
  ['a table that is too long', [table(LIMITS.rows + 1, 1)], 'rows'],
  ['a table that is too wide', [table(1, LIMITS.columns + 1)], 'columns'],
  ['more than one update may hold', [paragraph(900_000), ...Array(26_000).fill(paragraph(0))], 'bytes'],
])('%s', (_, nodes, limit) => {
  expect(findExcess(doc, Fragment.fromArray(nodes))?.limit ?? null).toBe(limit)
})

test('no nesting is deeper than the server takes', () => {
  let deep = paragraph(1)
  for (let depth = 0; depth < LIMITS.depth; depth++) deep = schema.node('blockquote', null, deep)
  expect(findExcess(doc, Fragment.from(deep))?.limit).toBe('nodes')
})
