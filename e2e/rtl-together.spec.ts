import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { Person } from './fixtures'
import { createStory, expect, paragraph, RtlStory, test, text } from './rtl-story'

/** The same story in a colleague's browser. */
async function joinedBy(page: Page, story: RtlStory): Promise<RtlStory> {
  await page.goto(story.page.url())
  const joined = new RtlStory(page)
  await joined.isReady()
  await expect(joined.text).toHaveAttribute('contenteditable', 'true')
  return joined
}

/** What a page complains of: errors that nobody caught, and updates that could not be shown. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /RangeError|Yjs update/.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

test('42 undo takes back one run of typing', async ({ write }) => {
  const story = await write('أولى', 'ثانية')
  await story.clickAt('أولى', 'after')
  for (const letter of ' جملة') await story.type(letter)
  await story.clickAt('ثانية', 'after')
  for (const letter of ' أخرى') await story.type(letter)
  await story.pressKey('Backspace', 2)
  const shown = (...words: string[]) =>
    expect(story.text.locator(':scope > p:not([data-standfirst])')).toHaveText(words)
  await shown('أولى جملة', 'ثانية أخ')
  await story.pressKey('Control+z')
  await shown('أولى جملة', 'ثانية أخرى')
  await story.pressKey('Control+z')
  await shown('أولى جملة', 'ثانية')
  await story.pressKey('Control+z')
  await shown('أولى', 'ثانية')
  await story.pressKey('Control+Shift+z')
  await shown('أولى جملة', 'ثانية')
})

test('43 undo takes back nobody else’s work, nor the loading', async ({ newsroom, signedIn, write }) => {
  const story = await write('أولى', 'ثانية')
  const colleague = await joinedBy(await signedIn(newsroom.people.admin), story)
  await story.clickAt('أولى', 'after')
  await story.pressKey('Control+z', 3)
  await expect(story.body(0)).toHaveText('أولى')
  await story.type(' لي')
  await colleague.clickAt('أولى')
  await colleague.type('لها ')
  await colleague.clickAt('ثانية', 'after')
  await colleague.type(' لها')
  await expect(story.body(0)).toHaveText('لها أولى لي')
  await expect(story.body(1)).toHaveText('ثانية لها')
  await story.pressKey('Control+z', 4)
  await expect(story.body(0)).toHaveText('لها أولى')
  await expect(story.body(1)).toHaveText('ثانية لها')
  await expect(story.block(0)).toHaveText('عنوان المادة')
  await colleague.pressKey('Control+z', 4)
  await expect(story.body(0)).toHaveText('أولى')
  await expect(story.body(1)).toHaveText('ثانية')
  await expect(colleague.body(0)).toHaveText('أولى')
})

test('two people delete the same bold words at once, and both see what is left', async ({
  newsroom,
  signedIn,
  write,
}) => {
  const story = await write(paragraph('قال', text(' الوزيران', 'bold'), ' أمس'), 'انتهوا')
  const complaints = complaintsOf(story.page)
  const colleague = await joinedBy(await signedIn(newsroom.people.admin), story)
  complaints.push(...complaintsOf(colleague.page))
  // Neither hears of the other while they delete.
  await Promise.all([story, colleague].map(({ page }) => page.context().setOffline(true)))
  await story.clickAt('زيران')
  await story.pressKey('Shift+ArrowLeft', 9)
  await story.pressKey('Delete')
  await story.clickAt('انتهوا', 'after')
  await story.type(' اليوم')
  await colleague.clickAt(' الوزيران')
  await colleague.pressKey('Shift+ArrowLeft', 7)
  await colleague.pressKey('Delete')
  await Promise.all([story, colleague].map(({ page }) => page.context().setOffline(false)))
  for (const one of [story, colleague]) {
    await expect(one.body(0)).toHaveText('قال')
    await expect(one.body(1)).toHaveText('انتهوا اليوم')
  }
  await story.type(' هنا')
  await expect(colleague.body(1)).toHaveText('انتهوا اليوم هنا')
  expect(complaints).toEqual([])
})

/** A phone with its keyboard on the screen, which composes each word before it is put down. */
class Phone {
  constructor(
    readonly story: RtlStory,
    readonly session: CDPSession,
  ) {}

  /** Shows the letters so far under the caret, as a keyboard does before a word is done. */
  async compose(letters: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
  }

  async putDown(word: string): Promise<void> {
    await this.session.send('Input.insertText', { text: word })
  }

  /** Composes a word letter by letter, and does something in the middle of it. */
  async write(word: string, amidst: (count: number) => Promise<void> = async () => {}): Promise<void> {
    for (let count = 1; count <= word.length; count++) {
      await this.compose(word.slice(0, count))
      await amidst(count)
    }
    await this.putDown(word)
  }
}

test.describe('on a phone', () => {
  let context: BrowserContext | undefined

  test.afterEach(async () => context?.close())

  async function open(
    { browser, newsroom }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'browser' | 'newsroom'>,
    person: Person,
    id: string,
  ): Promise<Phone> {
    const { url } = newsroom.server
    context = await browser.newContext({
      baseURL: url,
      locale: 'ar',
      viewport: { width: 390, height: 760 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    })
    const session = { name: 'mihbara.session', value: await newsroom.sessionOf(person), url, httpOnly: true }
    await context.addCookies([session])
    const page = await context.newPage()
    await page.goto(`/desk/articles/${id}`)
    const story = new RtlStory(page)
    await story.isReady()
    return new Phone(story, await context.newCDPSession(page))
  }

  test('composed Arabic words are written once', async ({ browser, desk, newsroom }) => {
    const phone = await open({ browser, newsroom }, newsroom.people.journalist, await createStory(desk.api, ['']))
    const complaints = complaintsOf(phone.story.page)
    await phone.story.body(0).tap()
    for (const word of ['تسلمت', ' الحكومة', ' 2024-2025', ' COP28', ' مُسودة']) await phone.write(word)
    await expect(phone.story.body(0)).toHaveText('تسلمت الحكومة 2024-2025 COP28 مُسودة')
    await expect.poll(() => phone.story.fromLeftToRight('2024-2025')).toBe('2024-2025')
    await phone.story.pressKey('Enter')
    await phone.write('سطر')
    await expect(phone.story.body(1)).toHaveText('سطر')
    await phone.story.isSaved()
    expect(complaints).toEqual([])
  })

  test('composed words are written once while somebody else writes beside and before them', async ({
    browser,
    desk,
    newsroom,
    signedIn,
  }) => {
    const id = await createStory(desk.api, ['قبل كلمة', 'بعد'])
    const phone = await open({ browser, newsroom }, newsroom.people.journalist, id)
    const complaints = complaintsOf(phone.story.page)
    const colleague = await joinedBy(await signedIn(newsroom.people.admin), phone.story)
    await phone.story.body(0).tap()
    await phone.story.clickAt('كلمة', 'after')
    await phone.write(' مركبة', async count => {
      if (count === 2) await colleague.typeInto(colleague.body(1), ' غيره')
      if (count === 3) await expect(phone.story.body(1)).toHaveText('بعد غيره')
      if (count === 4) {
        await colleague.clickAt('قبل')
        await colleague.type('من ')
      }
      if (count === 5) await expect(phone.story.body(0)).toContainText('من قبل كلمة مر')
    })
    for (const { text: shown } of [phone.story, colleague]) {
      await expect(shown).toContainText('من قبل كلمة مركبة')
      await expect(shown).toContainText('بعد غيره')
    }
    await expect(phone.story.body(0)).toHaveText('من قبل كلمة مركبة')
    await phone.write(' أخرى')
    await expect(colleague.body(0)).toHaveText('من قبل كلمة مركبة أخرى')
    expect(complaints).toEqual([])
  })
})
