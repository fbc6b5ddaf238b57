import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Authorship } from './authorship'
import { createDocument } from './document'
import { replaceContent } from './forward-edit'
import type { Run } from './runs'
import { ShadowDocument } from './shadow'
import { arbitraryDocument } from './testing/arbitrary'
import { arbitraryKeystroke, Writer } from './testing/writer'
import { documentToYDoc, loadYDoc, readDocument } from './ydoc'

const LONG = 'قال الوزير إن الخطة الجديدة تبدأ في الربيع المقبل'
const OTHER = 'وأضاف أن التفاصيل ستعلن في مؤتمر صحفي قريب'

/** Blocks by name, before and after each update; what `observe` makes of them. */
type Texts = Record<string, string>

function story(start: Texts, ...updates: { user: string; after: Texts; at?: number }[]) {
  let current = start
  const authorship = Authorship.of(blocks(start), 'hind')
  for (const { user, after, at = 0 } of updates) {
    const keys = [...new Set([...Object.keys(current), ...Object.keys(after)])]
    const of = (texts: Texts, key: string) => (texts[key] === undefined ? null : { key, text: texts[key] })
    const changes = keys
      .filter(key => current[key] !== after[key])
      .map(key => ({ key, before: of(current, key), after: of(after, key) }))
    authorship.observe(changes, user, at)
    current = after
  }
  return { authorship, runs: authorship.attributed(blocks(current)).map(({ runs }) => runs) }
}

const blocks = (texts: Texts) => Object.entries(texts).map(([key, text]) => ({ key, text }))
const hind = (length: number): Run => ['hind', length]
const sami = (length: number): Run => ['sami', length]

describe('observe', () => {
  const half = LONG.length - 20
  it.each<[string, Texts, Parameters<typeof story>[1][], Run[][]]>([
    ['typing at the end', { a: 'نص' }, [{ user: 'sami', after: { a: 'نص آخر' } }], [[hind(2), sami(4)]]],
    ['typing inside', { a: 'نصآخر' }, [{ user: 'sami', after: { a: 'نص، آخر' } }], [[hind(2), sami(2), hind(3)]]],
    [
      'letter by letter',
      { a: '' },
      [
        { user: 'sami', after: { a: 'و' } },
        { user: 'hind', after: { a: 'ول' } },
        { user: 'sami', after: { a: 'ولم' } },
      ],
      [[sami(1), hind(1), sami(1)]],
    ],
    ['replacing a word', { a: 'نعم للخطة' }, [{ user: 'sami', after: { a: 'كلا للخطة' } }], [[sami(3), hind(6)]]],
    ['deleting', { a: LONG }, [{ user: 'sami', after: { a: LONG.slice(4) } }], [[hind(LONG.length - 4)]]],
    [
      'splitting',
      { a: LONG },
      [{ user: 'sami', after: { a: LONG.slice(0, half), b: LONG.slice(half) } }],
      [[hind(half)], [hind(20)]],
    ],
    [
      'splitting off a short end',
      { a: LONG },
      [{ user: 'sami', after: { a: LONG.slice(0, -5), b: LONG.slice(-5) } }],
      [[hind(LONG.length - 5)], [hind(5)]],
    ],
    ['joining', { a: 'أولى ', b: 'ثانية' }, [{ user: 'sami', after: { a: 'أولى ثانية' } }], [[hind(10)]]],
    [
      'moving a block',
      { a: LONG, b: 'x' },
      [{ user: 'sami', after: { b: 'x', c: LONG } }],
      [[hind(1)], [hind(LONG.length)]],
    ],
    [
      'cut, then paste, much later',
      { a: LONG, b: 'x' },
      [
        { user: 'sami', after: { a: '', b: 'x' } },
        { user: 'sami', after: { a: '', b: `x${LONG}` }, at: 900_000 },
      ],
      [[], [hind(1 + LONG.length)]],
    ],
    [
      'cut by one, pasted by another',
      { a: LONG, b: '' },
      [
        { user: 'sami', after: { b: '' } },
        { user: 'omar', after: { b: LONG } },
      ],
      [[hind(LONG.length)]],
    ],
    [
      'a short cut and paste',
      { a: 'كلمة', b: 'x' },
      [
        { user: 'sami', after: { a: '', b: 'x' } },
        { user: 'sami', after: { a: '', b: 'xكلمة' }, at: 59_000 },
      ],
      [[], [hind(5)]],
    ],
    [
      'a short one, too late',
      { a: 'كلمة', b: '' },
      [
        { user: 'sami', after: { a: '', b: '' } },
        { user: 'sami', after: { a: '', b: 'كلمة' }, at: 61_000 },
      ],
      [[], [sami(4)]],
    ],
    [
      'a short one, by another',
      { a: 'كلمة', b: '' },
      [
        { user: 'hind', after: { a: '', b: '' } },
        { user: 'sami', after: { a: '', b: 'كلمة' } },
      ],
      [[], [sami(4)]],
    ],
    [
      'pasting a stretch among new words',
      { a: LONG, b: '' },
      [
        { user: 'sami', after: { b: '' } },
        { user: 'sami', after: { b: `ثم ${LONG.slice(3, 40)} ثم` } },
      ],
      [[sami(3), hind(37), sami(3)]],
    ],
    [
      'many places in one update',
      { a: `${LONG}؛ ${OTHER}` },
      [{ user: 'sami', after: { a: `و${LONG}، ثم ${OTHER}.` } }],
      [[sami(1), hind(LONG.length), sami(4), hind(OTHER.length + 1), sami(1)]],
    ],
    [
      'copying',
      { a: LONG },
      [{ user: 'sami', after: { a: LONG, b: LONG } }],
      [[hind(LONG.length)], [sami(LONG.length)]],
    ],
    ['changing the kind of a block', { a: 'عنوان فرعي' }, [{ user: 'sami', after: { b: 'عنوان فرعي' } }], [[hind(10)]]],
  ])('%s', (_, start, updates, expected) => {
    expect(story(start, ...updates).runs).toEqual(expected)
  })

  it('tells the shares of the text that is there', () => {
    const { authorship } = story({ a: '123456' }, { user: 'sami', after: { a: '123456', b: '78' } })
    expect(authorship.shares()).toEqual([
      { user: 'hind', letters: 6, share: 0.75 },
      { user: 'sami', letters: 2, share: 0.25 },
    ])
  })

  it('goes on from what was stored, pool and all', () => {
    const { authorship } = story({ a: LONG, b: '' }, { user: 'sami', after: { b: '' } })
    const stored = Authorship.fromJSON(JSON.parse(JSON.stringify(authorship)))
    stored.observe([{ key: 'b', before: { key: 'b', text: '' }, after: { key: 'b', text: LONG } }], 'omar', 1)
    expect(stored.shares()).toEqual([{ user: 'hind', letters: LONG.length, share: 1 }])
  })

  it('gives a restored version back to its writers, short words too', () => {
    const { authorship } = story({ a: LONG, b: 'كلمة' })
    const version = authorship.attributed(blocks({ a: LONG, b: 'كلمة' }))
    const empty = Authorship.of([], 'sami')
    empty.observe(
      [
        { key: 'x', before: null, after: { key: 'x', text: LONG } },
        { key: 'y', before: null, after: { key: 'y', text: 'كلمة' } },
      ],
      'omar',
      0,
      version,
    )
    expect(empty.shares()).toMatchObject([{ user: 'hind', share: 1 }])
  })

  it('does not know who wrote what was there before', () => {
    const authorship = Authorship.of([], 'hind')
    authorship.observe([{ key: 'a', before: { key: 'a', text: 'نص' }, after: { key: 'a', text: 'نص!' } }], 'sami', 0)
    expect(authorship.attributed(blocks({ a: 'نص!' }))[0]?.runs).toEqual([['', 2], sami(1)])
  })

  it('stays small however much is deleted', () => {
    const authorship = Authorship.of([], 'hind')
    for (let index = 0; index < 2_000; index++) {
      const block = { key: `${index}`, text: `${index} ${LONG.repeat(20)}` }
      authorship.observe([{ key: block.key, before: block, after: null }], 'hind', index)
    }
    expect(JSON.stringify(authorship).length).toBeLessThan(600_000)
  })
})

describe('with the shadow', () => {
  it('accounts for each letter of the document, whatever is done to it', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(arbitraryKeystroke, { minLength: 10, maxLength: 40, size: 'max' }),
        (document, keystrokes) => {
          const first = Y.encodeStateAsUpdate(documentToYDoc(document))
          const shadow = new ShadowDocument(null, [first])
          const authorship = Authorship.of(shadow.blocks, 'hind')
          const writer = new Writer([first])
          keystrokes.forEach((keystroke, at) => {
            writer.do(keystroke)
            for (const update of writer.outbox.splice(0)) {
              authorship.observe(
                shadow.apply(update, { userId: 'sami', ownerOf: () => undefined }).touchedBlocks,
                'sami',
                at,
              )
            }
          })
          const attributed = authorship.attributed(shadow.blocks)
          expect(attributed.map(({ text }) => text)).toEqual(shadow.blocks.map(({ text }) => text))
          for (const { text, runs } of attributed)
            expect(runs.reduce((sum, [, length]) => sum + length, 0)).toBe(text.length)
          expect(Object.keys(authorship.toJSON().blocks).sort()).toEqual(shadow.blocks.map(({ key }) => key).sort())
        },
      ),
      { numRuns: 15 },
    )
  })

  it('leaves a moved, split and joined text its writers', () => {
    const document = createDocument({ body: { text: `${LONG}\n${OTHER}\n${LONG} ${OTHER}` } })
    const ydoc = documentToYDoc(document)
    const shadow = new ShadowDocument(null, [Y.encodeStateAsUpdate(ydoc)])
    const authorship = Authorship.of(shadow.blocks, 'hind')
    const [headline, standfirst, first, second, third] = readDocument(ydoc).content
    if (!headline || !standfirst || !first || !second || !third) expect.fail()
    const server = loadYDoc(null, [Y.encodeStateAsUpdate(ydoc)])
    const update = replaceContent(server, { type: 'doc', content: [headline, standfirst, third, first, second] })
    if (update) authorship.observe(shadow.applyTrusted(update).touchedBlocks, 'sami', 0)
    expect(authorship.shares()).toMatchObject([{ user: 'hind', share: 1 }])
  })
})
