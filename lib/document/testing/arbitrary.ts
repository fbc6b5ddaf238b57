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

const inline: fc.Arbitrary<NodeJSON> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)

const dir = fc.constantFrom(null, 'rtl', 'ltr')
const inlines = fc.array(inline, { maxLength: 3 })

const { block } = fc.letrec<{ block: NodeJSON; item: NodeJSON; list: NodeJSON; paragraph: NodeJSON }>(tie => ({
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
}))

export const arbitraryDocument: fc.Arbitrary<DocumentJSON> = fc
  .record({ headline: words, standfirst: words, content: fc.array(block, { maxLength: 5 }) })
  .map(({ headline, standfirst, content }) => createDocument({ headline, standfirst, body: { type: 'doc', content } }))
