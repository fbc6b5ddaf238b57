import { expect, test } from './fixtures'

test('a link to a page of the newsroom leads there after signing in', async ({ browser, newsroom }) => {
  const { factories, server } = newsroom
  await factories.createPerson({ desks: ['politics'], email: 'link@example.com' })
  const context = await browser.newContext({ baseURL: server.url, locale: 'ar' })
  const page = await context.newPage()
  await page.goto('/desk/articles?state=draft')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await page.getByLabel('البريد الإلكتروني').fill('link@example.com')
  await page.locator('input[type=password]').fill(factories.TEST_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/articles\?state=draft$/)
  await expect(page.getByRole('heading', { name: 'المواد', level: 1 })).toBeVisible()
  await context.close()
})
