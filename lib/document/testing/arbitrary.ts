import fc from 'fast-check'
import { createDocument, type DocumentJSON, type MarkJSON, type NodeJSON } from '../document'

/* Random documents for property tests. */

const words = fc
  .array(fc.constantFrom('قال', 'الوزير', 'إنَّ', 'أمس', '«نعم»', 'COP28', '٢٠', '😀', 'مصـر', '&<b>'), {
    minLength: 1,
    maxLength: 6,
  })
  .map(list => list.join(' '))

const marks: fc.Arbitrary<MarkJSON[]> = fc.subarray<MarkJSON>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://example.com/خبر' } },
])

const note = fc.record({ note: fc.constantFrom('n1', 'n2', 'n3') })

const inline: fc.Arbitrary<NodeJSON> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('footnoteReference'), attrs: note }) },
)

const dir = fc.constantFrom(null, 'rtl', 'ltr')
const inlines = fc.array(inline, { maxLength: 3 })

const plain = fc.array(fc.record({ type: fc.constant('text'), text: words }), { maxLength: 1 })

const { block, list, paragraph } = fc.letrec<{ block: NodeJSON; item: NodeJSON; list: NodeJSON; paragraph: NodeJSON }>(
  tie => ({
    paragraph: fc.record({ type: fc.constant('paragraph'), attrs: fc.record({ dir }), content: inlines }),
    item: fc.record({
      type: fc.constant('listItem'),
      content: fc.array(fc.oneof({ maxDepth: 2 }, tie('paragraph'), tie('list')), { minLength: 1, maxLength: 2 }),
    }),
    list: fc.oneof(
      fc.record({ type: fc.constant('bulletList'), content: fc.array(tie('item'), { minLength: 1, maxLength: 2 }) }),
      fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }), dir }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
      }),
    ),
    block: fc.oneof(
      { maxDepth: 2 },
      tie('paragraph'),
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.constantFrom(2, 3, 4), dir }),
        content: inlines,
      }),
      tie('list'),
      fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }),
    ),
  }),
)

const span = fc.constantFrom(1, 1, 1, 2, 3)
const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({
    colspan: span,
    rowspan: span,
    colwidth: fc.option(fc.array(fc.nat(400), { minLength: 1, maxLength: 3 })),
    dir,
  }),
  content: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: list }), {
    minLength: 1,
    maxLength: 2,
  }),
})
const row = fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { maxLength: 3 }) })
const table: fc.Arbitrary<NodeJSON> = fc
  .record({ type: fc.constant('table'), content: fc.array(row, { minLength: 1, maxLength: 3 }) })
  .filter(({ content }) => content.some(({ content: cells }) => cells.length > 0))

const record = fc.constantFrom('0190b6f2-7c1a-7c3e-8f00-0242ac120002', '0190b6f2-7c1a-7c3e-8f00-0242ac120003')
const picture: fc.Arbitrary<NodeJSON> = fc
  .record({ media: record, caption: inlines, credit: plain, alternative: plain })
  .map(({ media, caption, credit, alternative }) => ({
    type: 'picture',
    attrs: { media },
    content: [
      { type: 'pictureCaption', content: caption.filter(({ type }) => type === 'text') },
      { type: 'pictureCredit', content: credit },
      { type: 'pictureAlternative', content: alternative },
    ],
  }))

const standalone: fc.Arbitrary<NodeJSON> = fc.oneof(
  { weight: 3, arbitrary: table },
  { weight: 2, arbitrary: picture },
  fc.constant({ type: 'divider' }),
  fc.record({ type: fc.constant('pullQuote'), attrs: fc.record({ dir }), content: inlines }),
  fc.record({
    type: fc.constant('embed'),
    attrs: fc.record({ href: fc.constantFrom('https://youtu.be/x', 'https://x.com/a/status/1') }),
    content: plain,
  }),
  fc.record({ type: fc.constant('relatedStory'), attrs: fc.record({ article: record }) }),
  fc.record({
    type: fc.constant('footnote'),
    attrs: note,
    content: inlines.map(nodes => nodes.filter(({ type }) => type !== 'footnoteReference')),
  }),
)

const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 2, arbitrary: standalone }), {
  maxLength: 6,
})

export const arbitraryDocument: fc.Arbitrary<DocumentJSON> = fc
  .record({ headline: words, standfirst: words, content: blocks })
  .map(({ headline, standfirst, content }) => createDocument({ headline, standfirst, body: { type: 'doc', content } }))
