import { expect, test } from 'vitest'
import stories from '@/db/sample/stories.json'
import { createDocument } from '@/lib/document/document'
import { footnotesOf } from '@/lib/document/footnotes'
import { sampleBlocks } from './sample-blocks'

const ARTICLE = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
const shape = (...lines: string[]) =>
  sampleBlocks(lines, headline => (headline === 'معروفة' ? ARTICLE : undefined)).map(({ type, content }) => [
    type,
    content?.length ?? 0,
  ])

test('each sign makes its block', () => {
  expect(shape('نص', '## عنوان', '> قول', '>> قول', '---', '@ https://youtu.be/a فيديو', '= معروفة')).toEqual([
    ['paragraph', 1],
    ['heading', 1],
    ['blockquote', 1],
    ['pullQuote', 1],
    ['divider', 0],
    ['embed', 1],
    ['relatedStory', 0],
  ])
  expect(shape('= مجهولة', 'نص')).toEqual([['paragraph', 1]])
})

test('lines of a list, and of a table, belong together', () => {
  expect(shape('- أ', '- ب', '| س | ص', '| 1 | 2', '| 3 | 4')).toEqual([
    ['bulletList', 2],
    ['table', 3],
  ])
})

test('a note stands at the end', () => {
  const content = sampleBlocks(['قال[^بيان رسمي] ثم عاد', 'آخر'], () => undefined)
  expect(content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'footnote'])
  expect(footnotesOf(createDocument({ body: { type: 'doc', content } }))).toHaveLength(1)
})

test('every story of the sample is a document', () => {
  for (const { body } of stories) {
    const content = sampleBlocks(body, () => ARTICLE)
    expect(createDocument({ body: { type: 'doc', content } }).content.length).toBeGreaterThan(2)
  }
})
