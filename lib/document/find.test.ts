import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMatcher, type MatchOptions } from '@/lib/arabic/matching'
import { createDocument, toNode } from './document'
import { allMatches, findAgain, findIn, indexFrom, matchAt, placeAfter } from './find'
import { replaceMatches } from './replace'
import { arbitraryDocument } from './testing/arbitrary'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map(type => ({ type, ...(type === 'link' && { attrs: { href: 'https://example.com/' } }) })),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

function stateOf(...blocks: object[]): EditorState {
  const document = createDocument({ headline: 'قمة المدرسين', standfirst: '', body: { type: 'doc', content: blocks } })
  return EditorState.create({ doc: toNode(document) })
}

const find = ({ doc }: EditorState, query: string, options?: MatchOptions) => findIn(doc, createMatcher(query, options))
const words = ({ doc }: EditorState, query: string) =>
  allMatches(find(EditorState.create({ doc }), query)).map(({ from, to }) => doc.textBetween(from, to))

describe('finding', () => {
  test('in headline, paragraphs, lists and over marks, at its place', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('مدرسون'))] }] }
    const state = stateOf(paragraph(text('قال المُدَ'), text('رِّس', 'bold'), text(' إن')), list)
    expect(words(state, 'مدرس')).toEqual(['مدرس', 'مُدَرِّس', 'مدرس'])
  })

  test('not over the end of a block or a line break', () => {
    const state = stateOf(paragraph(text('قال'), { type: 'hardBreak' }, text('نعم')), paragraph(text('ثم')))
    expect([words(state, 'قالنعم'), words(state, 'نعمثم'), words(state, 'نعم')]).toEqual([[], [], ['نعم']])
  })

  test('the match at a number, and the first from a place on', () => {
    const state = stateOf(paragraph(text('نعم نعم')), paragraph(text('لا')), paragraph(text('نعم')))
    const finding = find(state, 'نعم')
    const places = allMatches(finding).map(({ from }) => from)
    expect(finding.count).toBe(3)
    expect([0, 1, 2].map(index => matchAt(finding, index)?.from)).toEqual(places)
    expect([matchAt(finding, 3), matchAt(finding, -1)]).toEqual([null, null])
    expect(places.map(place => indexFrom(finding, place))).toEqual([0, 1, 2])
    expect(indexFrom(finding, (places[1] ?? 0) + 1)).toBe(2)
    expect(indexFrom(finding, state.doc.content.size)).toBe(0)
    expect(indexFrom(find(state, 'كلا'), 0)).toBe(-1)
  })
})

describe('finding again', () => {
  const queries = ['نعم', 'ال', 'ا', 'مصر', 'COP']
  test('comes to the same as searching everything, whatever changed', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, fc.constantFrom(...queries), (one, other, query) => {
        const matcher = createMatcher(query)
        const { finding } = findAgain(findIn(toNode(one), matcher), toNode(other))
        const whole = findIn(toNode(other), matcher)
        expect([finding.count, allMatches(finding)]).toEqual([whole.count, allMatches(whole)])
      }),
    )
  })

  test('searches only the block that was written in, in a document made anew too', () => {
    const blocks = ['نعم أولى', 'نعم ثانية', 'نعم ثالثة'].map(words => paragraph(text(words)))
    const state = stateOf(...blocks)
    let searched: string[] = []
    const real = createMatcher('نعم')
    const matcher: typeof real = {
      find: (words, folded) => {
        searched.push(words)
        return real.find(words, folded)
      },
    }
    const before = findIn(state.doc, matcher)
    const place = matchAt(before, 1)?.from ?? 0
    const after = state.apply(state.tr.insertText('كتب: ', place)).doc
    for (const doc of [after, state.schema.nodeFromJSON(after.toJSON())]) {
      searched = []
      const { finding, change } = findAgain(before, doc)
      expect(searched).toEqual(['كتب: نعم ثانية'])
      expect([finding.count, change?.first, change?.before.length, change?.after.length]).toEqual([3, 3, 1, 1])
      expect(finding.blocks.every((block, index) => block.node === doc.child(index))).toBe(true)
    }
    expect(findAgain(before, state.schema.nodeFromJSON(state.doc.toJSON())).change).toBeNull()
  })

  test.each<[string, (tr: Transaction, place: number) => Transaction, number]>([
    ['words before it in its block', (tr, place) => tr.insertText('كتب ', place - 4), 4],
    ['words after it in its block', (tr, place) => tr.insertText(' كتب', place + 3), 0],
    ['the same letters beside it', (tr, place) => tr.insertText('نعم', place - 4), 3],
    ['a block before its own', tr => tr.insert(tr.doc.child(0).nodeSize + 2, tr.doc.child(3)), 4],
    ['a block after its own', tr => tr.insert(tr.doc.content.size, tr.doc.child(2)), 0],
  ])('a place stays at its letters: %s', (_, write, moved) => {
    const state = stateOf(paragraph(text('نعم نعم قال')), paragraph(text('لا')))
    const before = find(state, 'نعم')
    const place = matchAt(before, 1)?.from ?? 0
    const { change } = findAgain(before, write(state.tr, place).doc)
    expect(change && placeAfter(change, place) - place).toBe(moved)
  })
})

describe('replacing', () => {
  function replaceAll(state: EditorState, query: string, by: string, options?: MatchOptions) {
    const { tr } = state
    replaceMatches(tr, allMatches(find(state, query, options)), by)
    tr.doc.check()
    return tr
  }
  const bodyOf = (tr: Transaction) =>
    tr.doc.child(2).children.map(({ text, marks }) => [text, ...marks.map(mark => mark.type.name)])

  test('each match, in one step for a block', () => {
    const state = stateOf(paragraph(text('المدرسه والمدرسه')), paragraph(text('مدرسه')))
    const tr = replaceAll(state, 'مدرسة', 'مدرسة')
    expect([tr.doc.child(2).textContent, tr.doc.child(3).textContent]).toEqual(['المدرسة والمدرسة', 'مدرسة'])
    expect(tr.steps).toHaveLength(2)
  })

  test('keeps bold and links, inside a match too', () => {
    const marked = paragraph(text('قال '), text('الاجر', 'bold'), text('اءات', 'link'), text(' أمس'))
    const tr = replaceAll(stateOf(marked), 'الإجراءات', 'الإجراءات')
    expect(bodyOf(tr)).toEqual([['قال '], ['الإجر', 'bold'], ['اءات', 'link'], [' أمس']])
  })

  test('new letters take the marks of those they replace, added ones of those before', () => {
    const marked = paragraph(text('شي ', 'bold'), text('جينبينغ', 'link'), text('.'))
    expect(bodyOf(replaceAll(stateOf(marked), 'جينبينغ', 'جين بينغ'))).toEqual([
      ['شي ', 'bold'],
      ['جين بينغ', 'link'],
      ['.'],
    ])
    expect(bodyOf(replaceAll(stateOf(marked), 'شي جينبينغ', 'الرئيس'))).toEqual([['الرئيس', 'bold'], ['.']])
  })

  test('by nothing deletes, in the headline too', () => {
    const tr = replaceAll(stateOf(paragraph(text('المدرسين'))), 'المدرسين', '')
    expect([tr.doc.child(0).textContent, tr.doc.child(2).textContent]).toEqual(['قمة ', ''])
  })

  test('half of a letter of two units is never left', () => {
    const tr = replaceAll(stateOf(paragraph(text('قال 😀'))), '😀', '😁', { exact: true })
    expect(tr.doc.child(2).textContent).toBe('قال 😁')
  })

  test('comes to the same text as replacing in the text', () => {
    const query = fc.constantFrom('نعم', 'ال', 'ا', 'قال', '😀', 'COP28')
    const by = fc.constantFrom('', 'نعم', 'الوزيرة', 'اا', '😁 كلا')
    fc.assert(
      fc.property(arbitraryDocument, query, by, (document, sought, words) => {
        const state = EditorState.create({ doc: toNode(document) })
        const tr = replaceAll(state, sought, words, { exact: true })
        const lines = (doc: typeof tr.doc) => doc.textBetween(0, doc.content.size, '\n', '\v')
        expect(lines(tr.doc)).toBe(lines(state.doc).replaceAll(sought, words))
      }),
    )
  })
})
