import { describe, expect, it } from 'vitest'
import { createDocument, type MarkJSON, type NodeJSON } from './document'
import { renderBlocksHtml, renderBodyHtml } from './html'

const text = (words: string, ...marks: MarkJSON[]): NodeJSON => ({ type: 'text', text: words, marks })

describe('renderBodyHtml', () => {
  it('renders the body without ids, headline and standfirst', () => {
    const document = createDocument({
      headline: 'عنوان',
      standfirst: 'مقدمة',
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', attrs: { dir: 'ltr' }, content: [text('COP28 <b> & "x"')] },
          { type: 'heading', attrs: { level: 3 }, content: [text('فرعي')] },
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('بند')] }] }],
          },
          {
            type: 'orderedList',
            attrs: { start: 4 },
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('بند')] }] }],
          },
          { type: 'blockquote', content: [{ type: 'paragraph', content: [text('قال', { type: 'bold' })] }] },
          {
            type: 'paragraph',
            content: [
              text('رابط', { type: 'link', attrs: { href: 'https://example.com/?a=1&b="'.slice(0, -1) } }),
              { type: 'hardBreak' },
              text('سطر', { type: 'italic' }),
            ],
          },
          { type: 'paragraph' },
        ],
      },
    })
    expect(renderBodyHtml(document)).toBe(
      '<p dir="ltr">COP28 &lt;b&gt; &amp; "x"</p><h3>فرعي</h3><ul><li><p>بند</p></li></ul>' +
        '<ol start="4"><li><p>بند</p></li></ol><blockquote><p><strong>قال</strong></p></blockquote>' +
        '<p><a rel="noopener nofollow" href="https://example.com/?a=1&amp;b=">رابط</a><br/><em>سطر</em></p><p></p>',
    )
  })

  it('never renders a link that runs', () => {
    const link = text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })
    expect(() => renderBlocksHtml([{ type: 'paragraph', content: [link] }])).toThrow('bad_link')
  })
})
