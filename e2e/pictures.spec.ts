import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { makePhotograph, makePicture } from '@/lib/testing/picture-files'
import { expect, test } from './fixtures'
import { StoryPage } from './newsroom-pages'

async function newStory(api: APIRequestContext, text = 'قال الوزير أمس.\nوأضاف أن العمل جارٍ.'): Promise<string> {
  const response = await api.post('/api/articles', {
    data: { desk: 'politics', headline: 'جسر المدينة', body: { text } },
  })
  expect(response.status()).toBe(201)
  return (await response.json()).id
}

const articleOf = async (api: APIRequestContext, id: string) => (await api.get(`/api/articles/${id}`)).json()

/** The blocks of a story by their kinds, headline and standfirst left out. */
async function blocksOf(api: APIRequestContext, id: string): Promise<string[]> {
  const { document } = await articleOf(api, id)
  return document.content.slice(2).map((block: { type: string }) => block.type)
}

interface NamedFile {
  name: string
  type: string
  bytes: Buffer
}

/** Lets files go over a place, or puts them on the clipboard and pastes, as a hand would. */
async function give(
  page: Page,
  way: 'drop' | 'paste',
  target: Locator,
  files: NamedFile[],
  half: 'upper' | 'lower' = 'lower',
) {
  const packed = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  const data = await page.evaluateHandle(given => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, packed)
  if (way === 'paste') {
    await target.evaluate((element, clipboardData) => {
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data)
    return
  }
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('The place is not in sight')
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height * (half === 'upper' ? 0.2 : 0.8) }
  const line = page.locator('.picture-drop-line')
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, ...at })
    await expect(line).toHaveCount(type === 'dragover' ? 1 : 0)
  }
}

const jpeg = async (name = 'جسر.jpg'): Promise<NamedFile> => ({
  name,
  type: 'image/jpeg',
  bytes: await makePicture('jpeg', 1200, 800),
})

/** Moves the caret to the beginning of its line, and waits until the editor knows. */
async function goToStart(story: StoryPage): Promise<void> {
  type Text = HTMLElement & { editor: { state: { selection: { $head: { parentOffset: number } } } } }
  await story.page.keyboard.press('Home')
  await expect.poll(() => story.text.evaluate(text => (text as Text).editor.state.selection.$head.parentOffset)).toBe(0)
}

const lineOf = (picture: Locator, label: string) => picture.locator('.picture-line', { hasText: label }).locator('p')

test('a picture goes from a reporter’s phone to the public, and away again', async ({
  browser,
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { server, people } = newsroom
  const api = { journalist: await apiOf(people.journalist), editor: await apiOf(people.editor) }
  const id = await newStory(api.journalist)
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  const picture = story.text.locator('figure.picture')

  await test.step('it is dropped between two paragraphs', async () => {
    const photograph = { name: 'IMG_0001.JPG', type: 'image/jpeg', bytes: await makePhotograph() }
    await give(story.page, 'drop', story.block(2), [photograph])
    await expect(picture).toBeVisible()
    await story.isSaved()
    expect(await blocksOf(api.journalist, id)).toEqual(['paragraph', 'picture', 'paragraph'])
    await expect(picture.locator('img')).toHaveJSProperty('complete', true)
  })

  const words = { التعليق: 'الجسر بعد الفيضان', المصدر: 'تصوير: ليلى الناصر', 'النص البديل': 'جسر حجري فوق نهر' }
  const media = (await articleOf(api.journalist, id)).document.content[3].attrs.media as string
  const approve = async (then?: string) => {
    const { contentHash } = await articleOf(api.editor, id)
    return api.editor.post(`/api/articles/${id}/transitions`, { data: { action: 'approve', contentHash, then } })
  }

  await test.step('without a credit it is not approved', async () => {
    await api.journalist.post(`/api/articles/${id}/transitions`, { data: { action: 'submit' } })
    const refused = await approve()
    expect([refused.status(), (await refused.json()).code]).toEqual([409, 'gate'])
    const back = { action: 'return', note: 'أكملوا بيانات الصورة' }
    expect((await api.editor.post(`/api/articles/${id}/transitions`, { data: back })).status()).toBe(200)
    await story.page.reload()
    await story.isReady()
    await story.isInState('مُعادة بملاحظة')
  })

  await test.step('its words are typed, Enter going from line to line and out below', async () => {
    await lineOf(picture, 'التعليق').click()
    for (const text of Object.values(words)) {
      await story.page.keyboard.insertText(text)
      await story.page.keyboard.press('Enter')
    }
    await story.page.keyboard.insertText('بعد الصورة: ')
    await expect(story.block(4)).toContainText('بعد الصورة: وأضاف')
    for (const [label, text] of Object.entries(words)) await expect(lineOf(picture, label)).toHaveText(text)
    await story.isSaved()
  })

  const reader = await (await browser.newContext({ baseURL: server.url })).newPage()
  const file = `/media/${media}?w=960`
  await test.step('nobody outside sees it before it is published', async () => {
    expect((await reader.request.get(file)).status()).toBe(404)
  })

  await test.step('the public page shows it with its words', async () => {
    await api.journalist.post(`/api/articles/${id}/transitions`, { data: { action: 'submit' } })
    const approved = await approve('publish')
    expect(approved.status(), await approved.text()).toBe(200)
    await reader.goto((await approved.json()).publicUrl)
    const shown = reader.getByRole('img', { name: words['النص البديل'] })
    await expect(shown).toBeVisible()
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    for (const text of [words.التعليق, words.المصدر]) await expect(reader.getByText(text)).toBeVisible()
    const answer = await reader.request.get(file)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp'])
  })

  await test.step('withdrawn, the file is gone for readers and stays for the newsroom', async () => {
    await api.editor.post(`/api/articles/${id}/transitions`, { data: { action: 'withdraw', notice: '' } })
    expect((await reader.request.get(file)).status()).toBe(404)
    expect((await reader.reload())?.status()).toBe(410)
    await expect(reader.getByRole('img', { name: words['النص البديل'] })).toHaveCount(0)
    expect((await api.journalist.get(file)).status()).toBe(200)
  })
})

test('a file is chosen for the place of the caret, and an empty paragraph makes room for it', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api)
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  await story.typeInto(story.block(2), ' ')
  await story.page.keyboard.press('Enter')
  await story.page.getByRole('button', { name: 'إدراج', exact: true }).click()
  const chosen = story.page.waitForEvent('filechooser')
  await story.page.getByRole('menuitem', { name: /^صورة/ }).click()
  await (await chosen).setFiles({
    name: 'خريطة.png',
    mimeType: 'image/png',
    buffer: await makePicture('png', 900, 500),
  })
  await expect(story.text.locator('figure.picture')).toBeVisible()
  await story.isSaved()
  expect(await blocksOf(api, id)).toEqual(['paragraph', 'picture', 'paragraph', 'paragraph'])
})

test('several pictures arrive in their order while somebody else writes; what is refused says why', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api)
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  const other = await StoryPage.open(await signedIn(people.admin), id)
  const svg = {
    name: 'رسم.svg',
    type: 'image/svg+xml',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  }
  const liar = { name: 'كاذبة.png', type: 'image/png', bytes: Buffer.from('<html>') }
  await story.page.route('**/api/media', async route => {
    // Others' edits come in while the pictures are still on their way.
    await other.typeInto(other.block(0), ' *')
    await other.isSaved()
    await route.continue()
  })
  await give(story.page, 'drop', story.block(2), [await jpeg('1.jpg'), svg, liar, await jpeg('2.jpg')])
  await expect(story.text.locator('figure.picture')).toHaveCount(2)
  const cards = story.text.locator('.picture-upload')
  await expect(cards).toHaveCount(2)
  await expect(cards.nth(0)).toContainText('الصور المقبولة')
  await expect(cards.nth(1)).toContainText('ما في الملف ليس واحدًا منها')
  await expect(other.text.locator('.picture-upload')).toHaveCount(0)
  await expect(other.text.locator('figure.picture')).toHaveCount(2)
  for (let left = 2; left > 0; left--) {
    await cards.first().getByRole('button', { name: 'إغلاق' }).click()
    await expect(cards).toHaveCount(left - 1)
  }
  await story.isSaved()
  expect(await blocksOf(api, id)).toEqual(['paragraph', 'picture', 'picture', 'paragraph'])
  await story.text.press('Control+z')
  await expect(story.text.locator('figure.picture')).toHaveCount(1)
})

test('without a connection the text stays as it is, and the picture is tried again', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api)
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  await story.typeInto(story.block(3), ' آخر.')
  await story.page.route('**/api/media', route => route.abort())
  await give(story.page, 'paste', story.text, [await jpeg()])
  const card = story.text.locator('.picture-upload')
  await expect(card).toContainText('لا اتصال بالخادم')
  await expect(story.block(3)).toContainText('آخر.')
  await story.page.unroute('**/api/media')
  await card.getByRole('button', { name: 'إعادة المحاولة' }).click()
  await expect(story.text.locator('figure.picture')).toBeVisible()
  await expect(card).toHaveCount(0)
  await story.isSaved()
  expect(await blocksOf(api, id)).toEqual(['paragraph', 'paragraph', 'picture', 'paragraph'])
})

test('a page that is left takes its unfinished pictures with it', async ({ newsroom, signedIn, apiOf }) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api)
  const before = (await (await api.get('/api/media')).json()).items.length
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  let aborted = false
  story.page.on('requestfailed', request => {
    if (request.url().endsWith('/api/media')) aborted = true
  })
  await story.page.route('**/api/media', () => undefined)
  await give(story.page, 'drop', story.block(2), [await jpeg()])
  await expect(story.text.locator('.picture-upload')).toBeVisible()
  await story.page.getByRole('link', { name: 'رجوع إلى المواد' }).click()
  await expect.poll(() => aborted).toBe(true)
  expect(await blocksOf(api, id)).toEqual(['paragraph', 'paragraph'])
  expect((await (await api.get('/api/media')).json()).items.length).toBe(before)
})

test('by keyboard alone: onto the picture, into its lines, to its buttons, and away', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api)
  const story = await StoryPage.open(await signedIn(people.journalist), id)
  const { page } = story
  const picture = story.text.locator('figure.picture')
  await give(page, 'drop', story.block(2), [await jpeg()])
  await expect(picture).toBeVisible()

  await test.step('an arrow selects it, from above and from below', async () => {
    await story.typeInto(story.block(2), '')
    await page.keyboard.press('ArrowDown')
    await expect(picture).toHaveClass(/is-selected/)
    await page.keyboard.press('ArrowUp')
    await expect(picture).not.toHaveClass(/is-selected/)
    await page.keyboard.press('ArrowLeft')
    await expect(picture).toHaveClass(/is-selected/)
  })

  await test.step('so does a press on it', async () => {
    await story.block(2).click()
    await expect(picture).not.toHaveClass(/is-selected/)
    await picture.locator('.picture-frame').click()
    await expect(picture).toHaveClass(/is-selected/)
  })

  await test.step('letters begin the caption, and the picture stays', async () => {
    await page.keyboard.type('abc')
    await expect(lineOf(picture, 'التعليق')).toHaveText('abc')
    await goToStart(story)
    await page.keyboard.press('Backspace')
    await expect(picture).toHaveClass(/is-selected/)
  })

  await test.step('Tab reaches the buttons, Escape comes back, a file takes its place', async () => {
    const credit = lineOf(picture, 'المصدر')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('رويترز')
    await expect(credit).toHaveText('رويترز')
    await goToStart(story)
    await page.keyboard.press('Backspace')
    await goToStart(story)
    await page.keyboard.press('Backspace')
    await expect(picture).toHaveClass(/is-selected/)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'استبدال' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(picture).toHaveClass(/is-selected/)
    await page.keyboard.press('Tab')
    const image = picture.locator('.picture-frame > img')
    const old = await image.getAttribute('src')
    const chosen = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await (await chosen).setFiles({ name: 'b.png', mimeType: 'image/png', buffer: await makePicture('png', 300, 200) })
    await expect(image).not.toHaveAttribute('src', old ?? '')
    // Whose picture it was does not hold for the new one; what the caption tells still does.
    await expect(credit).toHaveText('')
    await expect(lineOf(picture, 'التعليق')).toHaveText('abc')
  })

  await test.step('Delete takes it out', async () => {
    await story.typeInto(story.block(2), '')
    await page.keyboard.press('ArrowDown')
    await expect(picture).toHaveClass(/is-selected/)
    await page.keyboard.press('Delete')
    await expect(picture).toHaveCount(0)
    await story.isSaved()
    expect(await blocksOf(api, id)).toEqual(['paragraph', 'paragraph'])
  })
})
