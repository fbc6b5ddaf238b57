import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDocument, toNode } from './document'
import { arbitraryDocument } from './testing/arbitrary'
import { countWords } from './text'
import { amountIn, wordsIn } from './text-amount'

const doc = toNode(
  createDocument({ headline: 'قمة', standfirst: 'ملخص', body: { text: 'قال مُدَرِّسٌ: نعم\nCOP28 في دبي' } }),
)
const start = doc.child(0).nodeSize + doc.child(1).nodeSize + 1

test('a letter of two units is one character', () => {
  const emoji = toNode(createDocument({ headline: '', body: { text: 'نعم 😀' } }))
  expect(amountIn(emoji, 0, emoji.content.size)).toEqual({ words: 1, characters: 5 })
})

describe('how much is selected', () => {
  test.each([
    ['nothing', start, start, { words: 0, characters: 0 }],
    ['a word', start, start + 3, { words: 1, characters: 3 }],
    ['a word with its diacritics', start + 4, start + 13, { words: 1, characters: 4 }],
    ['part of a word', start + 1, start + 3, { words: 1, characters: 2 }],
    ['words with spaces and signs', start, start + 18, { words: 3, characters: 13 }],
    ['over the end of a paragraph', start + 15, start + 25, { words: 2, characters: 8 }],
    ['everything', 0, doc.content.size, { words: 8, characters: 32 }],
  ])('%s', (_, from, to, expected) => {
    expect(amountIn(doc, from, to)).toEqual(expected)
  })
})

test('the words of a document are those of its text', () => {
  fc.assert(
    fc.property(arbitraryDocument, document => {
      const node = toNode(document)
      const words = countWords(node.textBetween(0, node.content.size, '\n', '\n'))
      expect([wordsIn(node), wordsIn(node)]).toEqual([words, words])
      expect(amountIn(node, 0, node.content.size).words).toBe(words)
    }),
  )
})
