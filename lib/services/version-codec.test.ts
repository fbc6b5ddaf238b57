import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DocumentJSON, NodeJSON } from '@/lib/document/document'
import { decodeVersion, encodeVersion } from './version-codec'

const WORDS =
  `أعلنت الوزارة اليوم خطة جديدة لتطوير الموانئ في البلاد خلال السنوات الخمس المقبلة وقال الوزير إن العمل سيبدأ
مطلع الشهر القادم بمشاركة شركات محلية وأجنبية مشيرا إلى أن التمويل متوفر وأوضح خبراء اقتصاد المشروع يوفر آلاف
فرص للشباب ويرفع حجم الصادرات بينما يرى آخرون ضرورة دراسة آثاره على البيئة البحرية والصيد قبل انطلاقه`.split(/\s+/)

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

/** A small generator of numbers, the same at each run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state >>> 8
  }
}

function paragraph(id: string, text: string): NodeJSON {
  return { type: 'paragraph', attrs: { id, dir: null }, content: [{ type: 'text', text }] }
}

/** A story of so many words, in paragraphs of some fifty. */
function makeStory(words: number, paragraphs = Math.ceil(words / 50)): DocumentJSON {
  const random = numbers(words)
  const some = (count: number) =>
    Array.from({ length: count }, () => WORDS[random.next().value % WORDS.length]).join(' ')
  const body = Array.from({ length: paragraphs }, (_, place) =>
    paragraph(`0197-5f3a-${place.toString(16).padStart(4, '0')}`, some(Math.round(words / paragraphs))),
  )
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: some(9) }] },
      { type: 'standfirst', content: [{ type: 'text', text: some(20) }] },
      ...body,
    ],
  }
}

/** The story after one small edit: mostly a word exchanged in one paragraph, sometimes a paragraph more or less. */
function editStory(story: DocumentJSON, number: number): DocumentJSON {
  const random = numbers(number)
  const content = [...story.content]
  const place = 2 + (random.next().value % (content.length - 2))
  const words = content[place]?.content?.[0]?.text?.split(' ') ?? []
  const id = String(content[place]?.attrs?.id)
  if (number % 40 === 0) content.splice(place, 1)
  else if (number % 40 === 20)
    content.splice(place, 0, paragraph(`${id}-${number}`, words.slice(0, 30).reverse().join(' ')))
  else {
    words[random.next().value % words.length] = WORDS[random.next().value % WORDS.length] ?? ''
    content[place] = paragraph(id, words.join(' '))
  }
  return { type: 'doc', content }
}
