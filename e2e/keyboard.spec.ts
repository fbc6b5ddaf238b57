import type { Page } from '@playwright/test'
import { isAccessible } from './accessible'
import { expect, test } from './fixtures'
import { StoryPage } from './newsroom-pages'

/** Travels by Tab until what has the focus is called so; gives up after a page's worth of stops. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const target = page.getByRole('button', { name, exact: true })
  for (let stop = 0; stop < 40; stop++) {
    if (await target.evaluateAll(elements => elements.some(element => element === document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not lead to «${name}»`)
}

test('a whole story is written, formatted and submitted by keyboard alone', async ({ newsroom, signedIn }) => {
  const page = await signedIn(newsroom.people.journalist)
  const { keyboard } = page
  const type = (words: string) => keyboard.insertText(words)
  await page.goto('/desk')
  await page.getByRole('heading', { level: 1 }).waitFor()

  const story = new StoryPage(page)
  await test.step('a new story opens with the caret in its headline', async () => {
    await tabTo(page, 'مادة جديدة')
    await keyboard.press('Enter')
    await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
    await story.isReady()
    await expect(story.text).toBeFocused()
    await type('الميناء يستقبل أول سفينة بعد التوسعة')
    await keyboard.press('Enter')
    await type('السفينة تحمل ثلاثة آلاف حاوية')
    await keyboard.press('Enter')
  })

  await test.step('words are made bold and linked', async () => {
    await type('قالت هيئة الموانئ إن السفينة رست فجرًا')
    await keyboard.press('Control+Shift+ArrowRight')
    await expect(page.getByRole('toolbar', { name: 'أدوات التحديد' })).toBeVisible()
    await keyboard.press('Control+b')
    await expect(story.text.locator('strong')).toHaveText('فجرًا')
    await keyboard.press('End')
    await keyboard.press('Control+b')
    await type(' وأضافت')
    await keyboard.press('Control+Shift+ArrowRight')
    await expect(page.getByRole('toolbar', { name: 'أدوات التحديد' })).toBeVisible()
    await keyboard.press('Control+k')
    await expect(page.getByRole('textbox', { name: 'عنوان الرابط' })).toBeFocused()
    await type('https://ports.example/news')
    await keyboard.press('Enter')
    await expect(story.text.locator('a')).toHaveAttribute('href', 'https://ports.example/news')
    await expect(story.text).toBeFocused()
    await keyboard.press('End')
    await type('.')
    await keyboard.press('Enter')
  })

  await test.step('a crosshead and a list', async () => {
    await keyboard.type('## ')
    await type('مراحل التوسعة')
    await keyboard.press('Enter')
    await keyboard.type('- ')
    await type('تعميق الحوض')
    await keyboard.press('Enter')
    await type('رصيف جديد')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect(story.text.locator('h2')).toHaveText('مراحل التوسعة')
    await expect(story.text.locator('ul > li')).toHaveCount(2)
  })

  await test.step('a table from the slash menu, left by the arrow', async () => {
    await keyboard.type('/')
    await type('جدول')
    await expect(page.getByRole('option', { selected: true })).toContainText('جدول')
    await keyboard.press('Enter')
    await expect(story.text.locator('table')).toBeVisible()
    await type('العام')
    await keyboard.press('Tab')
    await type('الحاويات')
    await keyboard.press('Tab')
    await type('الزيادة')
    await expect(story.text.locator('tr').first().locator('th')).toHaveText(['العام', 'الحاويات', 'الزيادة'])
    for (let row = 0; row < 3; row++) await keyboard.press('ArrowDown')
    await type('وتنتهي الأشغال في الربيع.')
    await expect(story.text.locator(':scope > p').last()).toHaveText('وتنتهي الأشغال في الربيع.')
  })

  await test.step('a paragraph is moved, and the move taken back', async () => {
    const texts = () => story.text.locator(':scope > p:not([data-standfirst])').allTextContents()
    const before = await texts()
    await keyboard.press('Alt+Shift+ArrowUp')
    await expect(story.text.locator(':scope > *').last()).not.toHaveText('وتنتهي الأشغال في الربيع.')
    await keyboard.press('Control+z')
    await expect(story.text.locator(':scope > *').last()).toHaveText('وتنتهي الأشغال في الربيع.')
    expect(await texts()).toEqual(before)
  })

  await test.step('it is saved, and submitted from the top line', async () => {
    await story.isSaved()
    await isAccessible(page)
    // A text takes Tab only where it means something: in lists and tables.
    await tabTo(page, 'إرسال للمراجعة', 'Shift+Tab')
    await keyboard.press('Enter')
    await story.isInState('قيد المراجعة')
  })
})
