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

  it('renders every other block, and escapes what is in it', () => {
    const cell = (type: string, words: string, attrs = {}): NodeJSON => ({
      type,
      attrs,
      content: [{ type: 'paragraph', content: [text(words)] }],
    })
    const media = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
    const blocks: NodeJSON[] = [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'البلد', { colspan: 2, colwidth: [100, 50] })] },
          { type: 'tableRow', content: [cell('tableCell', 'مصر'), cell('tableCell', '<b>', { dir: 'ltr' })] },
        ],
      },
      {
        type: 'picture',
        attrs: { media },
        content: [
          { type: 'pictureCaption', content: [text('ميناء', { type: 'bold' })] },
          { type: 'pictureCredit', content: [text('رويترز')] },
          { type: 'pictureAlternative', content: [text('"سفن"')] },
        ],
      },
      { type: 'divider' },
      { type: 'pullQuote', content: [text('قول')] },
      { type: 'embed', attrs: { href: 'https://youtu.be/a?b=1&c=2' }, content: [text('فيديو')] },
      { type: 'relatedStory', attrs: { article: media } },
      { type: 'paragraph', content: [text('قال'), { type: 'footnoteReference', attrs: { note: 'a' } }] },
      { type: 'footnote', attrs: { note: 'a' }, content: [text('حاشية')] },
    ]
    expect(renderBlocksHtml(blocks)).toBe(
      '<table><tbody><tr><th colspan="2" data-colwidth="100,50"><p>البلد</p></th></tr>' +
        '<tr><td><p>مصر</p></td><td dir="ltr"><p>&lt;b&gt;</p></td></tr></tbody></table>' +
        `<figure data-media="${media}"><img src="/media/${media}" alt="&quot;سفن&quot;"/><figcaption>` +
        '<p data-picture="caption"><strong>ميناء</strong></p><p data-picture="credit">رويترز</p>' +
        '<p data-picture="alternative">"سفن"</p></figcaption></figure><hr/><aside class="pull-quote">قول</aside>' +
        '<div data-embed="https://youtu.be/a?b=1&amp;c=2"><a href="https://youtu.be/a?b=1&amp;c=2" ' +
        `rel="noopener nofollow">فيديو</a></div><div data-story="${media}"></div>` +
        '<p>قال<sup data-note="a">*</sup></p><aside data-note="a">حاشية</aside>',
    )
  })

  it('gives readers elsewhere numbered notes at the end, and nothing that only we can show', () => {
    const reference = (note: string): NodeJSON => ({ type: 'footnoteReference', attrs: { note } })
    const content: NodeJSON[] = [
      { type: 'footnote', attrs: { note: 'a' }, content: [text('الأولى')] },
      { type: 'paragraph', content: [text('قال'), reference('b'), reference('a'), reference('gone')] },
      { type: 'relatedStory', attrs: { article: '0190b6f2-7c1a-7c3e-8f00-0242ac120002' } },
      { type: 'footnote', attrs: { note: 'b' }, content: [text('الثانية')] },
      { type: 'footnote', attrs: { note: 'unused' }, content: [text('لا يشار إليها')] },
      {
        type: 'picture',
        attrs: { media: '0190b6f2-7c1a-7c3e-8f00-0242ac120002' },
        content: [
          { type: 'pictureCaption' },
          { type: 'pictureCredit', content: [text('رويترز')] },
          { type: 'pictureAlternative', content: [text('«سفن» & "x"')] },
        ],
      },
    ]
    const document = createDocument({ body: { type: 'doc', content } })
    expect(renderBodyHtml(document, path => `https://example.com${path}`)).toBe(
      '<p>قال<sup>1</sup><sup>2</sup></p>' +
        '<figure><img src="https://example.com/media/0190b6f2-7c1a-7c3e-8f00-0242ac120002" alt="«سفن» &amp; &quot;x&quot;"/>' +
        '<figcaption><p class="credit">رويترز</p></figcaption></figure>' +
        '<ol><li><p>الثانية</p></li><li><p>الأولى</p></li></ol>',
    )
  })

  it('never renders a link that runs', () => {
    const link = text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })
    expect(() => renderBlocksHtml([{ type: 'paragraph', content: [link] }])).toThrow('bad_link')
  })
})
