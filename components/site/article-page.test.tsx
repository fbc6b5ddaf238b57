import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ArticleBody, ArticleFacts, LiveStory, ReaderChange, SiteNewsroom } from '@/lib/contracts/site'
import { createDocument, type NodeJSON } from '@/lib/document/document'
import { ArticlePage } from './article-page'
import { SiteDocument } from './site-document'

const newsroom: SiteNewsroom = {
  name: 'صحيفة المرسى',
  timeZone: 'Asia/Riyadh',
  monthNames: 'levant',
  digits: 'arabic',
  desks: [{ slug: 'politics', name: 'سياسة' }],
}

const at = new Date('2026-05-19T18:05:00Z')
const facts: ArticleFacts = {
  id: 'a',
  path: '/politics/2026/05/19/قمة',
  version: 3,
  desk: { slug: 'politics', name: 'سياسة' },
  headline: 'قمة بغداد',
  standfirst: '',
  wordCount: 2,
  urgent: false,
  firstPublishedAt: at,
  publishedAt: at,
  changes: [],
  more: [],
}
const metadata = { kicker: null, byline: null, dateline: null, source: null, slug: null, topics: [] }

const nothing: ArticleBody = { pictures: [], related: [] }

function render(overrides: Partial<ArticleFacts> = {}, text: string | NodeJSON[] = 'نص المادة.', body = nothing) {
  const headline = overrides.headline ?? facts.headline
  const input = typeof text === 'string' ? { text } : { type: 'doc' as const, content: text }
  const article = { ...facts, ...overrides, document: createDocument({ headline, body: input }), metadata, body }
  return renderToStaticMarkup(
    <SiteDocument newsroom={newsroom} head={{ title: headline, data: '{}' }} desk="politics">
      <ArticlePage newsroom={newsroom} article={article} />
    </SiteDocument>,
  )
}

const change = (kind: ReaderChange['kind'], note: string): ReaderChange => ({ kind, note, at })

describe('the page of an article', () => {
  test('is Arabic, with one main heading and no script that runs', () => {
    const html = render()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/ld+json">'])
    expect(html).not.toMatch(/ style="| on\w+="/)
  })

  test('shows text as text, whatever it is', () => {
    const html = render({ headline: '<script>alert(1)</script>' }, '<img src=x onerror=alert(1)> & </p>')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('keeps numbers in their order', () => {
    const html = render({}, 'بين 2020-2025 ارتفع بنسبة 12.5% فاتصلوا على +971-4-555 1234 الآن')
    for (const run of ['2020-2025', '12.5%', '+971-4-555 1234']) expect(html).toContain(`<bdi dir="ltr">${run}</bdi>`)
  })

  test("writes the date with the newsroom's clock, months and digits", () => {
    expect(render()).toContain('نُشر في ١٩ أيار ٢٠٢٦، ٢١:٠٥')
  })

  test('says no names of blocks', () => expect(render()).not.toContain('data-id'))

  test('marks what is urgent, and nothing else', () => {
    expect(render()).not.toContain('عاجل')
    expect(render({ urgent: true })).toContain('عاجل')
  })

  test('tells of corrections and clarifications above the text, of updates under it', () => {
    const html = render({
      changes: [
        change('update', 'أضيفت أرقام'),
        change('correction', 'الصحيح 14'),
        change('clarification', 'توضيح ما'),
      ],
    })
    const place = (text: string) => html.indexOf(text, html.indexOf('<main'))
    expect(place('الصحيح 14')).toBeLessThan(place('نص المادة.'))
    expect(place('توضيح ما')).toBeLessThan(place('نص المادة.'))
    expect(place('أضيفت أرقام')).toBeGreaterThan(place('نص المادة.'))
    expect(html).toContain('آخر تحديث ١٩ أيار')
  })

  test('without a change says nothing of one', () => {
    const html = render()
    expect(html).not.toContain('class="changes"')
    expect(html).not.toContain('آخر تحديث')
  })
})

describe('blocks of an article', () => {
  const media = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
  const other = '0190b6f2-7c1a-7c3e-8f00-0242ac120003'
  const words = (text: string): NodeJSON[] => (text === '' ? [] : [{ type: 'text', text }])
  const paragraph = (...content: NodeJSON[]): NodeJSON => ({ type: 'paragraph', content })
  const reference = (note: string): NodeJSON => ({ type: 'footnoteReference', attrs: { note } })
  const cell = (type: string, text: string, attrs = {}): NodeJSON => ({
    type,
    attrs,
    content: [paragraph(...words(text))],
  })
  const row = (...content: NodeJSON[]): NodeJSON => ({ type: 'tableRow', content })
  const main = (html: string) => html.slice(html.indexOf('<main'))

  test('a table has its head, its scopes and its columns, in a box that is reached by keyboard', () => {
    const html = render({}, [
      {
        type: 'table',
        content: [
          row(cell('tableHeader', 'البلد', { colwidth: [300] }), cell('tableHeader', 'العدد', { colwidth: [100] })),
          row(cell('tableHeader', 'مصر'), cell('tableCell', '2020-2025', { dir: 'ltr' })),
          row(cell('tableCell', 'المجموع', { colspan: 2 })),
        ],
      },
    ])
    expect(main(html)).toContain(
      '<div class="table" role="group" tabindex="0" aria-label="جدول"><table>' +
        '<colgroup><col width="75%"/><col width="25%"/></colgroup>' +
        '<thead><tr><th scope="col"><p>البلد</p></th><th scope="col"><p>العدد</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>مصر</p></th>' +
        '<td dir="ltr"><p><bdi dir="ltr">2020-2025</bdi></p></td></tr>' +
        '<tr><td colSpan="2"><p>المجموع</p></td></tr></tbody></table></div>',
    )
    expect(html).not.toMatch(/ style="/)
  })

  test('a picture has its widths, its size and its words; only the first is waited for', () => {
    const picture = (id: string, caption: string): NodeJSON => ({
      type: 'picture',
      attrs: { media: id },
      content: [
        { type: 'pictureCaption', content: words(caption) },
        { type: 'pictureCredit', content: words('رويترز') },
        { type: 'pictureAlternative', content: words('سفن «راسية»') },
      ],
    })
    const pictures = [media, other].map(id => ({ id, width: 1200, height: 800 }))
    const html = render({}, [picture(media, 'الميناء'), picture(other, '')], { ...nothing, pictures })
    const [first = '', second = ''] = html.match(/<figure.*?<\/figure>/gs) ?? []
    expect(first).toContain(`src="/media/${media}?w=960"`)
    expect(first).toContain(`/media/${media}?w=480 480w, /media/${media}?w=960 960w, /media/${media}?w=1200 1200w`)
    expect(first).toContain('width="1200" height="800" alt="سفن «راسية»"')
    expect(first).not.toContain('loading')
    expect(first).toContain('<figcaption><p class="caption">الميناء</p><p class="credit">رويترز</p></figcaption>')
    expect(second).toContain('loading="lazy"')
    expect(second).toContain('<figcaption><p class="credit">رويترز</p></figcaption>')
  })

  test('a picture that the store does not have leaves no trace', () => {
    const content = ['pictureCaption', 'pictureCredit', 'pictureAlternative'].map(type => ({ type }))
    expect(main(render({}, [{ type: 'picture', attrs: { media }, content }]))).not.toMatch(/<figure|<img/)
  })

  test('a pull quote and a divider stand as they are', () => {
    const html = render({}, [{ type: 'pullQuote', content: words('قول مأثور') }, { type: 'divider' }])
    expect(main(html)).toContain('<aside class="pull-quote">قول مأثور</aside><hr/>')
  })

  test('an embed is a link that says whose it is and where it leads', () => {
    const embed = (href: string, title: string): NodeJSON => ({
      type: 'embed',
      attrs: { href },
      content: words(title),
    })
    const html = render({}, [embed('https://www.youtube.com/watch?v=a&t=1', 'خطاب'), embed('https://t.me/a/1', '')])
    expect(main(html)).toContain(
      '<p class="card embed"><span class="label">يوتيوب</span>' +
        '<a href="https://www.youtube.com/watch?v=a&amp;t=1" rel="noopener nofollow">خطاب</a>' +
        '<bdi class="host" dir="ltr" lang="en">youtube.com</bdi></p>',
    )
    expect(main(html)).toContain('محتوى من تلغرام</a>')
    expect(html).not.toContain('<iframe')
  })

  test('a related story is headed as it is now, and not there unless it is live', () => {
    const story: LiveStory = {
      articleId: media,
      path: '/politics/2026/05/19/أخرى',
      headline: 'عنوان المادة الأخرى',
      standfirst: '',
      kicker: '',
      urgent: false,
      firstPublishedAt: at,
      publishedAt: at,
      desk: { slug: 'politics', name: 'سياسة' },
    }
    const card: NodeJSON = { type: 'relatedStory', attrs: { article: media } }
    expect(render({}, [card], { ...nothing, related: [story] })).toContain(
      '<a href="/politics/2026/05/19/أخرى">عنوان المادة الأخرى</a>',
    )
    expect(render({}, [card])).not.toMatch(/class="card|اقرأ أيضًا/)
  })

  test('notes are numbered, stand at the end and lead back to each place', () => {
    const html = render({}, [
      { type: 'footnote', attrs: { note: 'b' }, content: words('الثانية') },
      paragraph(
        ...words('قال'),
        reference('a'),
        reference('b'),
        ...words(' ثم عاد'),
        reference('a'),
        reference('gone'),
      ),
      { type: 'footnote', attrs: { note: 'a' }, content: words('الأولى') },
      { type: 'footnote', attrs: { note: 'unused' }, content: words('لا يشير إليها أحد') },
    ])
    expect([...html.matchAll(/role="doc-noteref"[^>]*>([^<]*)/g)].map(([, number]) => number)).toEqual(['١', '٢', '١'])
    expect([...html.matchAll(/<li id="(note-\d)"><p>([^<]*)/g)].map(([, ...found]) => found)).toEqual([
      ['note-1', 'الأولى'],
      ['note-2', 'الثانية'],
    ])
    expect(html).not.toContain('لا يشير إليها أحد')
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter(id => !ids.has(id))).toEqual([])
    expect(targets.filter(id => id?.startsWith('ref-'))).toEqual(['ref-1', 'ref-1-2', 'ref-2'])
    expect(render()).not.toContain('doc-endnotes')
  })

  test('Latin words say what they are, and a number that is bold in part stays one', () => {
    const html = render({}, [
      paragraph(
        ...words('قمة COP28 بين 2020-'),
        { type: 'text', text: '2025', marks: [{ type: 'bold' }] },
        ...words(' على '),
        { type: 'text', text: 'تقرير World Bank', marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] },
      ),
    ])
    expect(html).toContain('<span lang="en">COP28</span>')
    expect(html).toContain(
      '<span class="isolate-start">2020-</span><strong><span class="isolate-end">2025</span></strong>',
    )
    expect(html.match(/<a [^>]*example\.com[^>]*>.*?<\/a>/)?.[0]).toContain(
      'تقرير <span lang="en">World Bank</span></a>',
    )
  })
})
