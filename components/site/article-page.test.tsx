import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ArticleFacts, ReaderChange, SiteNewsroom } from '@/lib/contracts/site'
import { createDocument } from '@/lib/document/document'
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

function render(overrides: Partial<ArticleFacts> = {}, body = 'نص المادة.') {
  const headline = overrides.headline ?? facts.headline
  const article = { ...facts, ...overrides, document: createDocument({ headline, body: { text: body } }), metadata }
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
