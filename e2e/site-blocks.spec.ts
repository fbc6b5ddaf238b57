import type { NodeJSON } from '@/lib/document/document'
import { isAccessible } from './accessible'
import { expect, test } from './fixtures'

const text = (words: string): NodeJSON => ({ type: 'text', text: words })
const paragraph = (...content: NodeJSON[]): NodeJSON => ({ type: 'paragraph', content })
const cell = (type: string, words: string): NodeJSON => ({ type, content: [paragraph(text(words))] })
const row = (type: string, ...words: string[]): NodeJSON => ({
  type: 'tableRow',
  content: words.map(word => cell(type, word)),
})
const reference: NodeJSON = { type: 'footnoteReference', attrs: { note: 'n1' } }

/** Every block, the widest table that a phone has no room for, and a picture of the library. */
function everyBlock(media: NodeJSON, related: string): NodeJSON[] {
  const many = Array.from({ length: 9 }, (_, index) => `عمود طويل ${index}`)
  return [
    paragraph(text('اتصلوا على +971-4-555 1234'), reference, text(' بين 2020-'), {
      type: 'text',
      text: '2025',
      marks: [{ type: 'bold' }],
    }),
    { type: 'table', content: [row('tableHeader', ...many), row('tableCell', ...many.map(() => '-5'))] },
    media,
    { type: 'pullQuote', content: [text('قول يُقرأ من بعيد')] },
    { type: 'divider' },
    { type: 'embed', attrs: { href: 'https://www.youtube.com/watch?v=a' }, content: [text('خطاب الافتتاح')] },
    { type: 'relatedStory', attrs: { article: related } },
    { type: 'footnote', attrs: { note: 'n1' }, content: [text('رقم الاستعلامات')] },
  ]
}

test('every block of a story reaches its readers, on a phone and on a desk', async ({
  browser,
  newsroom,
  contextOptions,
}) => {
  const { people, server } = newsroom
  const { publishStory } = await import('@/lib/testing/published-story')
  const { addPicture, pictureBlock } = await import('@/lib/testing/pictures')
  const picture = await addPicture(people.journalist)
  const other = await publishStory(people, { headline: 'المادة التي تُقرأ معها' })
  const media = pictureBlock(picture.id, { caption: 'القاعة قبل الافتتاح' })
  const { path } = await publishStory(people, { headline: 'مادة فيها كل شيء', blocks: everyBlock(media, other.id) })

  for (const width of [390, 1440]) {
    // The page's own policy would keep the checker's script out too.
    const context = await browser.newContext({
      ...contextOptions,
      bypassCSP: true,
      viewport: { width, height: 900 },
      baseURL: server.url,
    })
    const page = await context.newPage()
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expect(page.getByRole('columnheader')).toHaveCount(9)
    const shown = page.getByRole('img', { name: 'قاعة فيها صفوف من المقاعد' })
    await expect(shown).toBeVisible()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByText('تصوير: سلمى الحداد')).toBeVisible()
    await expect(page.getByRole('link', { name: 'خطاب الافتتاح' })).toHaveAttribute('href', /^https:\/\/www\.youtube/)
    await expect(page.locator('.card').getByRole('link', { name: 'المادة التي تُقرأ معها' })).toHaveAttribute(
      'href',
      /^\//,
    )
    await page.getByLabel('الحاشية 1', { exact: true }).click()
    await expect(page.locator('#note-1')).toBeInViewport()
    await page.getByLabel('العودة إلى موضع الحاشية 1 في النص').click()
    await expect(page.getByLabel('الحاشية 1', { exact: true })).toBeInViewport()
    await isAccessible(page)
    await context.close()
  }
})

test('numbers read from left to right in the text and in cells, also when a part is bold', async ({
  browser,
  newsroom,
  contextOptions,
}) => {
  const { publishStory } = await import('@/lib/testing/published-story')
  const blocks = [
    paragraph(text('الأعوام 2020-'), { type: 'text', text: '2025', marks: [{ type: 'bold' }] }, text(' كلها')),
    { type: 'table', content: [row('tableCell', 'التغير', '-5')] },
  ]
  const { path } = await publishStory(newsroom.people, { headline: 'أرقام في موضعها', blocks })
  const context = await browser.newContext({ ...contextOptions, baseURL: newsroom.server.url })
  const page = await context.newPage()
  await page.goto(path)
  /** Where the letters of these words stand on the screen, from left to right. */
  const readFromLeft = (words: readonly string[]) =>
    page.evaluate(wanted => {
      const places = wanted.map(word => {
        const walker = document.createTreeWalker(document.querySelector('.text') ?? document, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(word) ?? -1
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + word.length)
          return { word, x: range.getBoundingClientRect().x }
        }
        return { word, x: Number.NaN }
      })
      return places.sort((a, b) => a.x - b.x).map(({ word }) => word)
    }, words)
  expect(await readFromLeft(['2020', '2025'])).toEqual(['2020', '2025'])
  expect(await readFromLeft(['-', '5'])).toEqual(['-', '5'])
  await context.close()
})

test('a related story leaves the page when it is withdrawn', async ({ newsroom, request, apiOf }) => {
  const { publishStory } = await import('@/lib/testing/published-story')
  const headline = 'عنوان المادة ذات الصلة'
  const other = await publishStory(newsroom.people, { headline, desk: 'politics' })
  const card: NodeJSON = { type: 'relatedStory', attrs: { article: other.id } }
  const story = await publishStory(newsroom.people, {
    headline: 'مادة تقود إلى غيرها',
    blocks: [paragraph(text('نص.')), card],
  })
  const read = async () => (await request.get(encodeURI(story.path))).text()
  const cardOf = (html: string) => /<p class="card related">.*?<\/p>/s.exec(html)?.[0] ?? ''
  expect(cardOf(await read())).toContain(headline)
  const api = await apiOf(newsroom.people.editor)
  const withdrawn = await api.post(`/api/articles/${other.id}/transitions`, {
    data: { action: 'withdraw', notice: 'سُحبت هذه المادة للمراجعة' },
  })
  expect(withdrawn.status()).toBe(200)
  expect(cardOf(await read())).toBe('')
})
