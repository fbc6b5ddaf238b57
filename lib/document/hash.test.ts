import { describe, expect, it } from 'vitest'
import { createDocument, type NodeJSON } from './document'
import { canonicalContent, contentHash, type ReaderMetadata } from './hash'

const metadata: ReaderMetadata = {
  kicker: null,
  byline: 'هند',
  dateline: null,
  source: null,
  slug: 'خبر',
  topics: ['اقتصاد'],
}
const whole = (...content: NodeJSON[]) => createDocument({ headline: 'عنوان', body: { type: 'doc', content } })
const paragraph = (...content: NodeJSON[]): NodeJSON => ({ type: 'paragraph', content })
const bold = { type: 'bold' }
const link = { type: 'link', attrs: { href: 'https://example.com' } }
const hash = (...content: NodeJSON[]) => contentHash(whole(...content), metadata)

const base = hash(paragraph({ type: 'text', text: 'نص الخبر', marks: [bold, link] }))

describe('contentHash', () => {
  it('is a stable SHA-256', () => {
    const document = createDocument({ headline: 'عنوان', body: { text: 'نص' } })
    expect(canonicalContent(document, metadata)).toBe(
      '{"document":[{"content":[{"text":"عنوان"}],"type":"headline"},{"content":[],"type":"standfirst"},' +
        '{"content":[{"text":"نص"}],"type":"paragraph"}],"metadata":{"byline":"هند","slug":"خبر","topics":["اقتصاد"]}}',
    )
    expect(contentHash(document, metadata)).toBe(contentHash(structuredClone(document), structuredClone(metadata)))
    expect(contentHash(document, metadata)).toMatch(/^[\da-f]{64}$/)
  })

  it('does not see ids, default attributes, the order of marks and attributes, or how text is cut', () => {
    const text = (words: string, marks = [bold, link]): NodeJSON => ({ type: 'text', text: words, marks })
    expect(hash(paragraph(text('نص الخبر', [link, bold])))).toBe(base)
    expect(hash(paragraph(text('نص '), text('الخبر')))).toBe(base)
    expect(hash({ attrs: { dir: null, id: 'x' }, ...paragraph(text('نص الخبر')) })).toBe(base)
    const raw = whole(paragraph(text('نص الخبر')))
    expect(contentHash({ ...raw, content: raw.content.map(({ attrs: _, ...block }) => block) }, metadata)).toBe(base)
    const cut = { ...raw, content: [...raw.content.slice(0, 2), paragraph(text('نص '), text('الخبر'))] }
    expect(contentHash(cut, metadata)).toBe(base)
  })

  it('sees text, marks, links, directions, kinds and order', () => {
    const hashes = [
      base,
      hash(paragraph({ type: 'text', text: 'نص الخبر' })),
      hash(paragraph({ type: 'text', text: 'نص الخبر', marks: [bold] })),
      hash(
        paragraph({
          type: 'text',
          text: 'نص الخبر',
          marks: [bold, { ...link, attrs: { href: 'https://example.org' } }],
        }),
      ),
      hash({ ...paragraph({ type: 'text', text: 'نص الخبر', marks: [bold, link] }), attrs: { dir: 'ltr' } }),
      hash({ type: 'heading', content: [{ type: 'text', text: 'نص الخبر' }] }),
      hash({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'نص الخبر' }] }),
      hash(paragraph({ type: 'text', text: 'نص' }, { type: 'hardBreak' }, { type: 'text', text: 'الخبر' })),
      hash(paragraph({ type: 'text', text: 'نص' }), paragraph({ type: 'text', text: 'الخبر' })),
      hash(paragraph({ type: 'text', text: 'الخبر' }), paragraph({ type: 'text', text: 'نص' })),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('sees pictures, tables and the widths of their columns, cards and where they lead', () => {
    const media = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
    const other = '0190b6f2-7c1a-7c3e-8f00-0242ac120003'
    const text = (words: string) => [{ type: 'text', text: words }]
    const picture = (id: string, credit: string, alternative: string): NodeJSON => ({
      type: 'picture',
      attrs: { media: id },
      content: [
        { type: 'pictureCaption', content: text('ميناء') },
        { type: 'pictureCredit', content: text(credit) },
        { type: 'pictureAlternative', content: text(alternative) },
      ],
    })
    const table = (type: string, attrs = {}): NodeJSON => ({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type, attrs, content: [paragraph(...text('مصر'))] }] }],
    })
    const hashes = [
      hash(picture(media, 'رويترز', 'سفن')),
      hash(picture(other, 'رويترز', 'سفن')),
      hash(picture(media, 'أ ب', 'سفن')),
      hash(picture(media, 'رويترز', 'قوارب')),
      hash(table('tableCell')),
      hash(table('tableHeader')),
      hash(table('tableCell', { colspan: 2 })),
      hash(table('tableCell', { colwidth: [120] })),
      hash({ type: 'divider' }),
      hash({ type: 'pullQuote', content: text('قول') }),
      hash({ type: 'embed', attrs: { href: 'https://youtu.be/a' } }),
      hash({ type: 'embed', attrs: { href: 'https://youtu.be/b' } }),
      hash({ type: 'relatedStory', attrs: { article: media } }),
      hash({ type: 'relatedStory', attrs: { article: other } }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hash(table('tableCell', { colspan: 1, rowspan: 1, colwidth: null }))).toBe(hash(table('tableCell')))
  })

  it('sees the metadata that readers see', () => {
    const document = createDocument()
    const hashes = [
      { ...metadata, kicker: 'عاجل' },
      { ...metadata, byline: 'سامي' },
      { ...metadata, dateline: 'القاهرة' },
      { ...metadata, source: 'عاجل' },
      { ...metadata, slug: 'آخر' },
      { ...metadata, topics: ['اقتصاد', 'نفط'] },
      { ...metadata, topics: [] },
    ].map(value => contentHash(document, value))
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(contentHash(document, { ...metadata, kicker: '' })).toBe(contentHash(document, metadata))
  })
})
