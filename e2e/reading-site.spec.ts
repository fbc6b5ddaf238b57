import { isAccessible } from './accessible'
import type { RunningNewsroom } from './fixtures'
import { expect, test } from './fixtures'

const WIDTHS = [390, 820, 1440]
const HEADLINE = 'ست دول تتفق على تقاسم مياه نهر الوادي الكبير بعد مفاوضات استمرت تسع سنوات كاملة'

/** A live story, published beside the server: only its own address may be visited, which the server has not kept yet. */
async function publish({ people }: RunningNewsroom, headline: string) {
  const { publishStory } = await import('@/lib/testing/published-story')
  return publishStory(people, {
    headline,
    standfirst: 'الاتفاق يحدد حصة كل دولة بين 2020-2025، وينشئ هيئة مشتركة.',
    kicker: 'قمة المياه',
    byline: 'ليلى الناصر',
    body: 'اتصلوا على +971-4-555 1234 بعد قمة COP28، بنسبة 12.5%.\nوقال <script>alert(1)</script> ما قال.',
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an article is whole at every width, without a script, in ${colorScheme} colours`, async ({
    browser,
    newsroom,
    contextOptions,
  }) => {
    const { path } = await publish(newsroom, `${HEADLINE} (${colorScheme})`)
    const context = await browser.newContext({ ...contextOptions, colorScheme, baseURL: newsroom.server.url })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('requestfailed', request => complaints.push(request.url()))
    const scripts: string[] = []
    page.on('request', request => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(HEADLINE)
      await expect(page.locator('main')).toContainText('<script>alert(1)</script>')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(
        await page.evaluate(() => document.fonts.ready.then(fonts => [...fonts].map(font => font.status))),
      ).toEqual(['loaded', 'loaded'])
    }
    expect(complaints).toEqual([])
    expect(scripts).toEqual([])
    await context.close()
  })
}

test('an article is accessible', async ({ browser, newsroom, contextOptions }) => {
  const { path } = await publish(newsroom, 'خبر يقرؤه الجميع')
  for (const colorScheme of ['light', 'dark'] as const) {
    // The page's own policy would keep the checker's script out too.
    const context = await browser.newContext({
      ...contextOptions,
      colorScheme,
      bypassCSP: true,
      baseURL: newsroom.server.url,
    })
    const page = await context.newPage()
    await page.goto(path)
    await isAccessible(page)
    await context.close()
  }
})

test('a withdrawn story is gone at once, also for who has it', async ({ newsroom, request, apiOf }) => {
  const { id, path } = await publish(newsroom, 'عنوان لن يبقى')
  const address = encodeURI(path)
  await request.get(address)
  const kept = await request.get(address)
  expect(kept.status()).toBe(200)
  const { etag = '' } = kept.headers()
  expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)

  const api = await apiOf(newsroom.people.sportEditor)
  const notice = 'سُحبت هذه المادة للمراجعة'
  const withdrawn = await api.post(`/api/articles/${id}/transitions`, { data: { action: 'withdraw', notice } })
  expect(withdrawn.status()).toBe(200)

  for (const target of [address, `${address}.json`]) {
    const gone = await request.get(target, { headers: { 'if-none-match': etag } })
    expect(gone.status()).toBe(410)
    const text = await gone.text()
    expect(text).toContain(notice)
    expect(text).not.toContain('عنوان لن يبقى')
  }
  for (const page of ['/', '/politics']) expect(await (await request.get(page)).text()).not.toContain('عنوان لن يبقى')
})
