import { describe, expect, it } from 'vitest'
import { createDocument, type NodeJSON, toNode } from './document'
import { footnoteNumbers, footnotesOf } from './footnotes'
import { contentHash } from './hash'

const text = (words: string): NodeJSON => ({ type: 'text', text: words })
const reference = (note: string): NodeJSON => ({ type: 'footnoteReference', attrs: { note } })
const footnote = (note: string, words: string): NodeJSON => ({
  type: 'footnote',
  attrs: { note },
  content: words === '' ? [] : [text(words)],
})
const paragraph = (...content: NodeJSON[]): NodeJSON => ({ type: 'paragraph', content })
const whole = (...content: NodeJSON[]) => createDocument({ headline: 'عنوان', body: { type: 'doc', content } })

const metadata = { kicker: null, byline: null, dateline: null, source: null, slug: null, topics: [] }
const hash = (...content: NodeJSON[]) => contentHash(whole(...content), metadata)

describe('footnotes', () => {
  const document = whole(
    footnote('a', 'حاشية أ'),
    paragraph(text('قال'), reference('b'), reference('gone')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(reference('a'), reference('b'))] }] },
    footnote('b', 'حاشية ب'),
    footnote('unused', 'لا أحد يشير إليها'),
    footnote('b', 'نسخة'),
  )

  it('are numbered in the order of their references', () => {
    expect([...footnoteNumbers(toNode(document))]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    expect(footnotesOf(document).map(({ note, number, references }) => [note, number, references])).toEqual([
      ['b', 1, 2],
      ['a', 2, 1],
    ])
  })

  it('lose no words when one was copied', () => {
    expect(footnotesOf(document)[0]?.blocks.map(block => block.content?.[0]?.text)).toEqual(['حاشية ب', 'نسخة'])
  })

  it('read the same whatever they are called, and not when they change places', () => {
    const one = hash(paragraph(reference('x'), text('و'), reference('y')), footnote('x', 'أ'), footnote('y', 'ب'))
    const renamed = hash(paragraph(reference('m'), text('و'), reference('n')), footnote('m', 'أ'), footnote('n', 'ب'))
    const swapped = hash(paragraph(reference('x'), text('و'), reference('y')), footnote('y', 'أ'), footnote('x', 'ب'))
    expect(renamed).toBe(one)
    expect(swapped).not.toBe(one)
  })
})
