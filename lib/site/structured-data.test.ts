import { expect, test } from 'vitest'
import { createDocument } from '@/lib/document/document'
import type { PublicArticle } from '@/lib/services/site'
import { newsArticleData, ninjsOf, scriptSafe } from './structured-data'

const newsroom = { name: 'صحيفة المرسى', timeZone: 'UTC', monthNames: 'arab', digits: 'latin', desks: [] } as const
const at = new Date('2026-05-19T18:05:00Z')
const later = new Date('2026-05-20T08:00:00Z')

const article: PublicArticle = {
  id: '01a204d5-ffa0-75f7-820c-d549fa999334',
  path: '/politics/2026/05/19/قمة',
  version: 7,
  desk: { slug: 'politics', name: 'سياسة' },
  headline: 'قمة بغداد',
  standfirst: 'الملخص',
  document: createDocument({ headline: 'قمة بغداد', standfirst: 'الملخص', body: { text: 'نص المادة.' } }),
  metadata: { kicker: 'قمة', byline: 'ليلى', dateline: 'بغداد', source: null, slug: null, topics: ['المياه'] },
  body: { pictures: [], related: [] },
  wordCount: 2,
  urgent: true,
  firstPublishedAt: at,
  publishedAt: later,
  changes: [],
  more: [],
}
const room = { ...newsroom, desks: [] }

test('ninjs names the standard, the version and the text', () => {
  expect(ninjsOf(article, room)).toMatchObject({
    uri: 'urn:uuid:01a204d5-ffa0-75f7-820c-d549fa999334',
    standard: { name: 'ninjs', version: '2.1' },
    type: 'text',
    version: '7',
    versioncreated: later.toISOString(),
    urgency: 1,
    language: 'ar',
    by: 'ليلى',
    located: 'بغداد',
    headlines: [{ value: 'قمة بغداد' }, { role: 'kicker' }],
    bodies: [{ contenttype: 'text/html', wordcount: 2, value: '<p>نص المادة.</p>' }],
    subjects: [{ name: 'سياسة' }, { name: 'المياه' }],
  })
})

test('search engines hear of the changes that readers hear of, and of no minor one', () => {
  expect(newsArticleData(article, room)).toMatchObject({ dateModified: at.toISOString(), correction: undefined })
  const corrected = { ...article, changes: [{ kind: 'correction' as const, note: 'الصحيح 14', at: later }] }
  expect(newsArticleData(corrected, room)).toMatchObject({
    dateModified: later.toISOString(),
    correction: [{ text: 'الصحيح 14' }],
  })
})

test('search engines are shown the pictures that readers see', () => {
  const media = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
  const picture = {
    type: 'picture',
    attrs: { media },
    content: [{ type: 'pictureCaption' }, { type: 'pictureCredit' }, { type: 'pictureAlternative' }],
  }
  const document = createDocument({ body: { type: 'doc', content: [picture] } })
  const shown = { ...article, document, body: { pictures: [{ id: media, width: 1200, height: 800 }], related: [] } }
  expect(newsArticleData(shown, room).image).toEqual([expect.stringMatching(new RegExp(`/media/${media}$`))])
  expect(newsArticleData({ ...article, document }, room).image).toBeUndefined()
})

test('no text closes the script element that holds it', () => {
  const json = scriptSafe({ headline: '</script><!--<script>\u2028&' })
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual({ headline: '</script><!--<script>\u2028&' })
})
