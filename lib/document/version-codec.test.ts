import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DocumentJSON, NodeJSON } from './document'
import { decodeVersion, encodeVersion } from './version-codec'
import { editStory, makeStory } from './version-codec.fixture'

function roundTrip(document: DocumentJSON, previous: DocumentJSON | null): DocumentJSON {
  const { encoding, bytes } = encodeVersion(document, previous)
  return decodeVersion(bytes, encoding, previous)
}

const text = fc.string({ unit: 'grapheme', maxLength: 80 })
const block: fc.Arbitrary<NodeJSON> = fc.record({
  type: fc.constantFrom('paragraph', 'heading', 'blockquote'),
  attrs: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), dir: fc.constantFrom(null, 'rtl', 'ltr') }),
  content: fc.array(fc.record({ type: fc.constant('text'), text }), { maxLength: 3 }),
})
const story: fc.Arbitrary<DocumentJSON> = fc
  .tuple(text, fc.array(block, { maxLength: 12 }))
  .map(([headline, blocks]) => ({
    type: 'doc',
    content: [{ type: 'headline', content: [{ type: 'text', text: headline }] }, { type: 'standfirst' }, ...blocks],
  }))
/** Two versions that share some of their blocks, in any order. */
const versions = fc
  .tuple(story, fc.array(block, { maxLength: 4 }), fc.infiniteStream(fc.nat()))
  .map(([before, added, order]) => {
    const mixed = [...before.content.slice(2), ...added]
      .map(own => ({ own, place: order.next().value % 20 }))
      .sort((a, b) => a.place - b.place)
      .filter(({ place }) => place > 2)
    const after: DocumentJSON = {
      type: 'doc',
      content: [...before.content.slice(0, 2), ...mixed.map(({ own }) => own)],
    }
    return { before, after }
  })

describe('a version', () => {
  it('comes back key for key, whole', () => {
    fc.assert(fc.property(story, own => JSON.stringify(roundTrip(own, null)) === JSON.stringify(own)))
  })

  it('comes back key for key, against another', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => JSON.stringify(roundTrip(after, before)) === JSON.stringify(after)),
    )
  })

  it('comes back against one that has nothing in common with it', () => {
    fc.assert(fc.property(story, story, (own, other) => JSON.stringify(roundTrip(own, other)) === JSON.stringify(own)))
  })
})

const first = makeStory(600)
const edits: [string, (content: NodeJSON[]) => NodeJSON[]][] = [
  ['nothing', content => content],
  ['a block moved', ([headline, ...rest]) => [headline, ...rest.reverse()].filter(own => own !== undefined)],
  ['a block removed', content => content.filter((_, place) => place !== 4)],
  ['a block twice', content => content.flatMap((own, place) => (place === 3 ? [own, own] : [own]))],
]

test.each(edits)('%s costs a few bytes', (_, change) => {
  const after: DocumentJSON = { type: 'doc', content: change(first.content) }
  const { encoding, bytes } = encodeVersion(after, first)
  expect(encoding).toBe('delta')
  expect(bytes.length).toBeLessThan(40)
  expect(decodeVersion(bytes, encoding, first)).toEqual(after)
})

test('a document with more than blocks is stored whole', () => {
  const odd: DocumentJSON & { extra: number } = { ...first, extra: 1 }
  expect(encodeVersion(odd, first).encoding).toBe('full')
  expect(roundTrip(odd, first)).toEqual(odd)
})

test('a long block that changes is stored as its change', () => {
  const long = makeStory(20_000, 1)
  const after = editStory(long, 7)
  const { bytes } = encodeVersion(after, long)
  expect(decodeVersion(bytes, 'delta', long)).toEqual(after)
})

test('a delta without the version before it is refused', () => {
  const { bytes } = encodeVersion(editStory(first, 1), first)
  expect(() => decodeVersion(bytes, 'delta', null)).toThrow()
  expect(() => decodeVersion(Uint8Array.of(1, 0, 7), 'delta', first)).toThrow()
})

test('a thousand small edits cost at most 5 % of a full copy each', () => {
  let previous = first
  let stored = 0
  let whole = 0
  for (let number = 1; number <= 1000; number += 1) {
    const document = editStory(previous, number)
    const { encoding, bytes } = encodeVersion(document, number % 50 === 0 ? null : previous)
    stored += bytes.length
    whole += Buffer.byteLength(JSON.stringify(document))
    expect(decodeVersion(bytes, encoding, previous)).toEqual(document)
    previous = document
  }
  expect(stored / whole).toBeLessThanOrEqual(0.05)
})
