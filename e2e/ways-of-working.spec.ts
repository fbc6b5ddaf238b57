import type { APIRequestContext, Page } from '@playwright/test'
import { isAccessible } from './accessible'
import { expect, test } from './fixtures'
import { StoryPage } from './newsroom-pages'

/** A story of the journalist's, with these paragraphs. */
async function createStory(api: APIRequestContext, headline: string, text: string): Promise<string> {
  const response = await api.post('/api/articles', { data: { desk: 'politics', headline, body: { text } } })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()).id
}

const BODY = [
  'قال مُدَرِّسٌ إن الإجراءات الجديدة تشمل كل مدرسة.',
  'وأضاف أن الاجراءات بدأت، وأن المدرسين وافقوا عليها.',
  'وتنتهي الإجراءات عام ٢٠٢٥.',
].join('\n')

const palette = (page: Page) => page.getByRole('dialog', { name: 'لوحة الأوامر' })
const findPanel = (page: Page) => page.getByRole('search', { name: 'بحث في المادة' })

test('words are found however they are spelled, and replaced in one step of undo', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const id = await createStory(await apiOf(newsroom.people.journalist), 'إجراءات جديدة', BODY)
  const page = await signedIn(newsroom.people.journalist)
  const story = await StoryPage.open(page, id)
  const panel = findPanel(page)
  const field = panel.getByRole('textbox', { name: 'بحث في المادة' })
  const counted = (words: string) => expect(panel.getByRole('status').filter({ hasText: words })).toBeAttached()

  await test.step('folded: hamzas, diacritics, final letters and digits do not matter', async () => {
    await story.block(2).click()
    await page.keyboard.press('Control+f')
    await expect(field).toBeFocused()
    await page.keyboard.insertText('مدرس')
    await counted('من 3')
    await field.fill('الاجراءات')
    await counted('من 3')
    await field.fill('2025')
    await counted('النتيجة 1 من 1')
    await expect(story.text.locator('.found-here')).toHaveText('٢٠٢٥')
    await field.fill('كلا')
    await counted('لا نتائج')
    await isAccessible(page)
  })

  await test.step('letter for letter, and whole words', async () => {
    await field.fill('الاجراءات')
    await panel.getByRole('switch', { name: 'مطابقة تامة' }).click()
    await counted('النتيجة 1 من 1')
    await panel.getByRole('switch', { name: 'مطابقة تامة' }).click()
    await field.fill('مدرس')
    await panel.getByRole('switch', { name: 'كلمات كاملة' }).click()
    await counted('النتيجة 1 من 1')
    await expect(story.text.locator('.found-here')).toHaveText('مُدَرِّسٌ')
    await panel.getByRole('switch', { name: 'كلمات كاملة' }).click()
  })

  await test.step('to the next and back; Escape selects the match that one stands at', async () => {
    await field.fill('الاجراءات')
    await field.press('Enter')
    await counted('النتيجة 2 من 3')
    await field.press('F3')
    await counted('النتيجة 3 من 3')
    await field.press('Enter')
    await counted('النتيجة 1 من 3')
    await field.press('Shift+Enter')
    await field.press('Shift+F3')
    await counted('النتيجة 2 من 3')
    await field.press('Escape')
    await expect(panel).toBeHidden()
    await expect(story.text).toBeFocused()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('الاجراءات')
    await expect(story.text.locator('.found')).toHaveCount(0)
  })

  await test.step('one is replaced, then all, and one undo takes all of them back', async () => {
    await page.keyboard.press('Control+h')
    await field.fill('الاجراءات')
    await panel.getByRole('textbox', { name: 'البديل' }).fill('التدابير')
    await panel.getByRole('textbox', { name: 'البديل' }).press('Enter')
    await counted('من 2')
    await panel.getByRole('button', { name: 'استبدال الكل' }).click()
    await counted('استُبدل موضعان')
    await expect(story.text).not.toContainText('جراءات بدأت')
    await expect(story.block(2)).toContainText('إن التدابير الجديدة')
    await isAccessible(page)
    await field.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(story.text).toContainText('التدابير')
    await expect(story.text.locator('p', { hasText: 'الإجراءات' })).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(story.text).not.toContainText('التدابير')
  })
})

test('places stay right while a colleague writes', async ({ newsroom, signedIn, apiOf }) => {
  const { journalist, editor } = newsroom.people
  const api = await apiOf(journalist)
  const id = await createStory(api, 'إجراءات جديدة', BODY)
  await api.post(`/api/articles/${id}/transitions`, { data: { action: 'submit' } })
  const page = await signedIn(journalist)
  const reader = await StoryPage.open(page, id)
  const colleague = await StoryPage.open(await signedIn(editor), id)
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('الاجراءات')
  await page.keyboard.press('Enter')
  const found = reader.text.locator('.found')
  await expect(found).toHaveCount(3)
  await colleague.replace('قال', 'الإجراءات أولًا، قال')
  await expect(found).toHaveCount(4)
  expect(await found.allTextContents()).toEqual(['الإجراءات', 'الإجراءات', 'الاجراءات', 'الإجراءات'])
  await expect(reader.text.locator('.found-here')).toHaveText('الاجراءات')
  await expect(findPanel(page).getByText('النتيجة 3 من 4')).toBeAttached()
})

test('the palette finds pages, stories and commands by Arabic and English names', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const api = await apiOf(newsroom.people.journalist)
  await createStory(api, 'قمة الإسكندرية تبحث الأمن الغذائي', BODY)
  const page = await signedIn(newsroom.people.journalist)
  await page.goto('/desk')
  const search = palette(page).getByRole('combobox')
  const first = palette(page).getByRole('option', { selected: true })

  await test.step('a page, by its English name and without a mouse', async () => {
    await page.getByRole('button', { name: 'بحث' }).focus()
    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    await isAccessible(page)
    await page.keyboard.insertText('stories')
    await expect(first).toHaveText('المواد')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/articles')
    await expect(palette(page)).toBeHidden()
  })

  await test.step('a story, by words of its headline without their hamzas', async () => {
    await page.getByRole('button', { name: 'بحث' }).click()
    await search.fill('امن الاسكندريه')
    await expect(first).toContainText('قمة الإسكندرية')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  })

  const story = new StoryPage(page)
  await test.step('a command of the text, where the caret is', async () => {
    await story.isReady()
    for (const [name, tag] of [
      ['large crosshead', 'h2'],
      ['عنوان داخلي صغير', 'h4'],
      ['quotation', 'blockquote'],
    ]) {
      await story.text.locator('p, h2, h4', { hasText: 'وأضاف' }).last().click()
      await page.keyboard.press('Control+k')
      await search.fill(name ?? '')
      await expect(first).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(story.text.locator(tag ?? '', { hasText: 'وأضاف' })).toBeVisible()
      await expect(story.text).toBeFocused()
      await page.keyboard.press('Control+z')
    }
  })

  await test.step('an action of the story opens its dialog', async () => {
    await page.keyboard.press('Control+k')
    await search.fill('قسم آخر')
    await expect(first).toHaveText('نقل إلى قسم آخر')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'نقل إلى قسم آخر' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('light and language', async () => {
    await page.keyboard.press('Control+k')
    await search.fill('داكن')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.keyboard.press('Control+k')
    await isAccessible(page)
    await search.fill('english')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await page.keyboard.press('Control+k')
    const english = page.getByRole('dialog', { name: 'Command palette' })
    await english.getByRole('combobox').fill('صفحتي')
    await expect(english.getByRole('option', { selected: true })).toHaveText('My desk')
    await english.getByRole('combobox').fill('لا شيء كهذا')
    await expect(english.getByText('Nothing by that name')).toBeVisible()
  })
})

test('the sheet of shortcuts opens with ? outside the text, and with Ctrl+/ in it', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const id = await createStory(await apiOf(newsroom.people.journalist), 'عنوان', BODY)
  const page = await signedIn(newsroom.people.journalist)
  const sheet = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' })
  await page.goto('/desk')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await isAccessible(page)
  await expect(sheet.getByText('عنوان داخلي كبير').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  const story = await StoryPage.open(page, id)
  await story.typeInto(story.block(2), '?')
  await expect(story.block(2)).toHaveText(/\?$/)
  await expect(sheet).toBeHidden()
  await page.keyboard.press('Control+/')
  await expect(sheet).toBeVisible()
})

test('focus mode leaves the text alone on the page, and is left by Escape', async ({ newsroom, signedIn, apiOf }) => {
  const id = await createStory(await apiOf(newsroom.people.journalist), 'عنوان', BODY)
  const page = await signedIn(newsroom.people.journalist)
  const story = await StoryPage.open(page, id)
  const rail = page.getByRole('navigation', { name: 'التنقل الرئيسي' })
  await story.block(3).click()
  await page.keyboard.press('Control+Shift+f')
  await expect(rail).toBeHidden()
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(page.getByRole('complementary')).toBeHidden()
  await story.typeInto(story.block(3), ' وهنا يُكتب.')
  await expect(story.block(3)).toContainText('وهنا يُكتب.')
  await isAccessible(page)

  await page.getByRole('button', { name: 'إبراز الفقرة الحالية وحدها' }).click()
  await expect(story.block(3)).toHaveClass(/current-block/)
  await story.block(4).click()
  await expect(story.block(4)).toHaveClass(/current-block/)
  await expect(story.text.locator('.current-block')).toHaveCount(1)

  await page.reload()
  await story.isReady()
  await expect(rail).toBeHidden()
  await story.text.press('Escape')
  await expect(rail).toBeVisible()
  await expect(page.getByRole('toolbar')).toBeVisible()
})

test('the foot counts the story and what is selected', async ({ newsroom, signedIn, apiOf }) => {
  const id = await createStory(await apiOf(newsroom.people.journalist), 'عنوان', 'قال مُدَرِّسٌ نعم\nثم سكت')
  const page = await signedIn(newsroom.people.journalist)
  const story = await StoryPage.open(page, id)
  const foot = page.locator('main footer')
  await expect(foot).toContainText('6 كلمات')
  await story.block(2).click({ clickCount: 3 })
  await expect(foot).toContainText('المحدد: 3 كلمات · 12 حرفًا')
  await page.keyboard.press('ArrowLeft')
  await expect(foot).not.toContainText('المحدد')
  await story.typeInto(story.block(3), ' ثم قال')
  await expect(foot).toContainText('8 كلمات')
})

test('markdown signs make headings, lists and quotes, and one undo gives them back', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const id = await createStory(await apiOf(newsroom.people.journalist), 'عنوان', 'أولى')
  const page = await signedIn(newsroom.people.journalist)
  const story = await StoryPage.open(page, id)
  await story.block(2).click()
  for (const [typed, made] of [
    ['## ', 'h2'],
    ['### ', 'h3'],
    ['- ', 'ul'],
    ['ـ ', 'ul'],
    ['1. ', 'ol'],
    ['١. ', 'ol'],
    ['١- ', 'ol'],
    ['> ', 'blockquote'],
    ['**مهم**', 'strong'],
    ['*مهم*', 'em'],
  ] as const) {
    const last = story.text.locator('p').last()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(typed)
    await expect(story.text.locator(made), typed).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(story.text.locator(made), typed).toHaveCount(0)
    await expect(last, typed).toHaveText(typed.trim())
    // The caret is where it was, behind them.
    await page.keyboard.type('.')
    await expect(last, typed).toHaveText(`${typed}.`)
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Backspace')
    await expect(last, typed).toHaveText('')
    await page.keyboard.press('Backspace')
  }

  await test.step('Backspace at once gives them back too', async () => {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- ')
    await expect(story.text.locator('ul')).toHaveCount(1)
    await page.keyboard.press('Backspace')
    await expect(story.text.locator('ul')).toHaveCount(0)
    await expect(story.text.locator('p').last()).toHaveText('-')
  })

  await test.step('a headline keeps its asterisks', async () => {
    await story.block(0).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' **مهم**')
    await expect(story.block(0)).toHaveText('عنوان **مهم**')
  })
})

test('on paper there is the story alone, black on white', async ({ newsroom, signedIn, apiOf }) => {
  const api = await apiOf(newsroom.people.journalist)
  const id = await createStory(api, 'عنوان للطباعة', BODY)
  const { revision } = await (await api.get(`/api/articles/${id}`)).json()
  const byline = { byline: 'ليلى حداد', dateline: 'العاصمة' }
  await api.patch(`/api/articles/${id}`, { data: byline, headers: { 'if-match': `"${revision}"` } })
  const page = await signedIn(newsroom.people.journalist)
  await page.context().addCookies([{ name: 'theme', value: 'dark', url: newsroom.server.url }])
  const story = await StoryPage.open(page, id)
  await page.emulateMedia({ media: 'print' })
  await expect(story.block(0)).toBeVisible()
  await expect(page.getByText('ليلى حداد · العاصمة')).toBeVisible()
  for (const hidden of [page.getByRole('banner'), page.getByRole('toolbar'), page.locator('main footer')]) {
    await expect(hidden.first()).toBeHidden()
  }
  const colours = await story.text.evaluate(element => [
    getComputedStyle(element).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ])
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})
