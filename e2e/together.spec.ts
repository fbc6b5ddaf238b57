import type { Locator, Page } from '@playwright/test'
import { enterCrowd, Guest } from './crowd'
import { test as base, expect, type RunningNewsroom } from './fixtures'
import { createStory, paragraph, RtlStory, text } from './rtl-story'

const SENTENCE = 'بحث وزراء المياه في خمس دول مسودة اتفاق لتقاسم مياه نهر الوادي في اجتماع استثنائي.'

/** A story that is open in front of somebody, with who else is at it. */
class SharedStory extends RtlStory {
  readonly carets = this.page.locator('.remote-caret')
  readonly people = this.page.getByRole('button', { name: /هنا$/ })
  readonly said = this.page.locator('[data-announcements]')

  caretOf(name: string): Locator {
    return this.page.locator(`.remote-caret[data-name="${name}"]`)
  }

  nameOf(name: string): Locator {
    return this.caretOf(name).locator('.remote-caret-name[data-shown]')
  }

  async list(): Promise<Locator> {
    await this.people.click()
    return this.page.getByRole('dialog', { name: /هنا$/ })
  }

  following(name: string): Locator {
    return this.page.getByRole('button', { name: `تتابع ${name}` })
  }

  isSeen(target: Locator): Promise<boolean> {
    return target.evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect()
      const header = document.querySelector('main header')?.getBoundingClientRect().bottom ?? 0
      return top >= header && bottom <= window.innerHeight
    })
  }
}

const test = base.extend<{
  /** A new story of the journalist's with some paragraphs. */
  story(...body: Parameters<typeof createStory>[1]): Promise<string>
  open(
    person: RunningNewsroom['people']['journalist'],
    id: string,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<SharedStory>
}>({
  story: async ({ apiOf, newsroom }, use) => {
    const api = await apiOf(newsroom.people.journalist)
    await use((...body) => createStory(api, body))
  },
  open: async ({ signedIn }, use) => {
    await use(async (person, id, before) => {
      const page = await signedIn(person)
      await before?.(page)
      await page.goto(`/desk/articles/${id}`)
      const story = new SharedStory(page)
      await story.isReady()
      return story
    })
  },
})

const long = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`${index + 1} ${SENTENCE}`))

test('a caret has a name when it moves, and again when the pointer comes near; the text knows nothing of it', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist, admin } = newsroom.people
  const id = await story('قالت الحكومة أمس', SENTENCE)
  const mine = await open(journalist, id)
  const before = await mine.text.innerHTML()
  const theirs = await open(admin, id)
  await theirs.clickAt('كومة')
  const caret = mine.caretOf(admin.name)
  await expect(caret).toBeVisible()
  await expect(mine.nameOf(admin.name)).toHaveCount(1)
  await expect(mine.nameOf(admin.name)).toHaveCount(0)
  expect(await mine.text.innerHTML()).toBe(before)

  const box = await caret.boundingBox()
  if (!box) throw new Error('no caret')
  await mine.page.mouse.move(box.x + 4, box.y + 8)
  await expect(mine.nameOf(admin.name)).toHaveCount(1)
  await mine.page.mouse.move(box.x + 90, box.y + 120)
  await expect(mine.nameOf(admin.name)).toHaveCount(0)

  await theirs.page.keyboard.press('Shift+ArrowLeft')
  await theirs.page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => mine.page.evaluate(() => CSS.highlights.size)).toBe(1)
  expect(await mine.text.innerHTML()).toBe(before)
})

test('a caret goes along with what is typed before it, here and there', async ({ newsroom, story, open }) => {
  const { journalist, admin } = newsroom.people
  const id = await story('قالت الحكومة أمس')
  const mine = await open(journalist, id)
  const theirs = await open(admin, id)
  await theirs.clickAt('أمس')
  const caret = mine.caretOf(admin.name)
  await expect(caret).toBeVisible()
  const isAtWord = async () => {
    const [letter] = await mine.letters('أمس')
    const box = await caret.boundingBox()
    return Math.abs((box?.x ?? 0) + 1 - (letter?.box.right ?? 0)) < 2
  }
  await expect.poll(isAtWord).toBe(true)
  await mine.clickAt('الحكومة')
  await mine.page.keyboard.insertText('وزارة الخارجية في ')
  await expect.poll(isAtWord).toBe(true)
  await mine.clickAt('قالت')
  await mine.page.keyboard.press('Enter')
  await expect.poll(isAtWord).toBe(true)
  const guest = await Guest.enter(newsroom, newsroom.people.admin, id)
  guest.type(3, 0, 'أمس الأول ')
  await expect(mine.text).toContainText('أمس الأول قالت')
  await expect.poll(async () => (await caret.first().boundingBox())?.x).toBeGreaterThan(0)
  guest.leave()
})

test('the name stays on the page and off the line that is written', async ({ newsroom, story, open }) => {
  const { journalist, admin } = newsroom.people
  const id = await story(SENTENCE, SENTENCE)
  const mine = await open(journalist, id)
  await mine.page.setViewportSize({ width: 390, height: 800 })
  const guest = await Guest.enter(newsroom, admin, id)
  let isWriting = false
  // A name fades soon: who stops and begins again shows it again.
  const show = (place: number) => {
    isWriting = !isWriting
    guest.at(2, place, place, isWriting ? 'writing' : 'here')
  }
  for (const place of [0, 40, SENTENCE.length]) {
    await expect(async () => {
      show(place)
      const box = await mine.nameOf(admin.name).boundingBox({ timeout: 1_000 })
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
    }).toPass()
  }
  expect(await mine.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await mine.clickAt('بحث')
  const own = await mine.caret()
  await expect(async () => {
    show(45)
    const name = await mine.nameOf(admin.name).boundingBox({ timeout: 1_000 })
    expect(name && (name.y + name.height <= own.y + 1 || name.y >= own.y + 20)).toBe(true)
  }).toPass()
  guest.leave()
})

test('twenty people at once: all have a caret, few a name, and the list has everybody', async ({
  newsroom,
  story,
  open,
}) => {
  const id = await story(...long(5))
  const mine = await open(newsroom.people.journalist, id)
  const crowd = await enterCrowd(newsroom, id, 20, 5)
  await expect(mine.carets).toHaveCount(20)
  expect(await mine.page.locator('.remote-caret-name[data-shown]').count()).toBeLessThanOrEqual(3)
  await expect(mine.people).toHaveAccessibleName('21 شخصًا هنا')
  const list = await mine.list()
  await expect(list.getByRole('listitem')).toHaveCount(21)
  for (const guest of crowd) guest.leave()
  await expect(mine.carets).toHaveCount(0)
  await expect(mine.people).toHaveCount(0)
})

test('the list says who is here, what they do and where; two tabs are one person', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist, admin, editor } = newsroom.people
  const id = await story(SENTENCE, 'الفقرة التي يُكتب فيها', SENTENCE)
  const mine = await open(journalist, id)
  const theirs = await open(admin, id)
  const second = await open(admin, id)
  await open(editor, id)
  await expect(mine.people).toHaveAccessibleName('3 أشخاص هنا')
  await theirs.typeInto(theirs.body(1), ' كلمة')
  const list = await mine.list()
  const row = (name: string) => list.getByRole('listitem').filter({ hasText: name })
  await expect(row(admin.name)).toContainText('كتابة الآن · في الفقرة 2')
  await expect(row(editor.name)).toContainText('قراءة')
  await expect(row(journalist.name)).toContainText('أنت')
  await theirs.typeInto(theirs.block(0), ' ثم')
  await expect(row(admin.name)).toContainText('في العنوان')
  await second.page.close()
  await theirs.page.close()
  await expect(row(admin.name)).toHaveCount(0)
  await mine.page.keyboard.press('Escape')
  await expect(mine.people).toHaveAccessibleName('شخصان هنا')
})

test('who does nothing for two minutes fades; who turned to another window leaves, and is back at once', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist, admin } = newsroom.people
  const id = await story(SENTENCE)
  const mine = await open(journalist, id)
  const theirs = await open(admin, id, page => page.clock.install())
  await theirs.typeInto(theirs.body(0), ' كلمة')
  const caret = mine.caretOf(admin.name)
  await expect(caret).toHaveAttribute('data-activity', 'writing')
  await theirs.page.clock.fastForward(4_000)
  await expect(caret).toHaveAttribute('data-activity', 'here')
  await theirs.page.clock.fastForward(121_000)
  await expect(caret).toHaveAttribute('data-activity', 'idle')

  const turn = (isHidden: boolean) =>
    theirs.page.evaluate(hidden => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await turn(true)
  await theirs.page.clock.fastForward(21_000)
  await expect(mine.people).toHaveCount(0)
  await expect(caret).toHaveCount(0)
  await turn(false)
  await expect(mine.people).toHaveAccessibleName('شخصان هنا')
  await expect(caret).toHaveAttribute('data-activity', 'here')
})

test('following goes where the other writes, and ends by Escape, by writing, and when the other leaves', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist, admin } = newsroom.people
  const id = await story(...long(40))
  const mine = await open(journalist, id)
  const guest = await Guest.enter(newsroom, admin, id)
  guest.at(3, 5)
  const caret = mine.caretOf(admin.name)
  await expect(caret).toBeAttached()
  const follow = async () => {
    const list = await mine.list()
    await list.getByRole('button', { name: `متابعة ${admin.name}` }).click()
    await expect(mine.following(admin.name)).toBeVisible()
  }
  await follow()
  for (const block of [38, 20, 2]) {
    guest.type(block, 2, 'هنا ')
    await expect.poll(() => mine.isSeen(caret)).toBe(true)
  }
  await mine.page.keyboard.press('Escape')
  await expect(mine.following(admin.name)).toBeHidden()
  guest.at(39, 5)
  await expect(mine.page.getByRole('button', { name: 'كتابة في أسفل الصفحة' })).toBeVisible()
  expect(await mine.isSeen(caret)).toBe(false)

  await follow()
  await expect.poll(() => mine.isSeen(caret)).toBe(true)
  await mine.page.mouse.wheel(0, -200)
  await expect(mine.following(admin.name)).toBeHidden()

  await follow()
  await mine.typeInto(mine.body(0), ' كلمة')
  await expect(mine.following(admin.name)).toBeHidden()

  await follow()
  guest.leave()
  await expect(mine.following(admin.name)).toBeHidden()
  await expect(mine.page.getByText(`انتهت المتابعة بمغادرة ${admin.name}`, { exact: true }).first()).toBeVisible()
})

test('a mark at the edge tells who writes out of sight and goes there, by keyboard with the caret', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist, admin, editor2 } = newsroom.people
  const id = await story(...long(40))
  const mine = await open(journalist, id)
  await mine.clickAt('1 بحث')
  const guest = await Guest.enter(newsroom, admin, id)
  guest.at(38, 4)
  const below = mine.page.getByRole('button', { name: `كتابة في أسفل الصفحة: ${admin.name}` })
  await expect(below).toBeVisible()
  await below.click()
  await expect.poll(() => mine.isSeen(mine.caretOf(admin.name))).toBe(true)
  await expect(below).toBeHidden()
  guest.at(3, 4)
  const above = mine.page.getByRole('button', { name: `كتابة في أعلى الصفحة: ${admin.name}` })
  await above.press('Enter')
  await expect.poll(() => mine.isSeen(mine.caretOf(admin.name))).toBe(true)
  await mine.page.keyboard.insertText('هنا')
  await expect(mine.body(1)).toContainText('هنا')
  guest.at(3, 4, 4, 'here')
  await expect(above).toBeHidden()
  const reader = await Guest.enter(newsroom, editor2, id)
  reader.leave()
  guest.leave()
})

test('a screen reader hears who comes and goes, what others do to the story, and that work is saved', async ({
  newsroom,
  story,
  open,
  apiOf,
}) => {
  const { journalist, admin, editor } = newsroom.people
  const id = await story(SENTENCE)
  const mine = await open(journalist, id)
  await expect(mine.said).toHaveAttribute('role', 'status')
  await mine.typeInto(mine.body(0), ' كلمة')
  await expect(mine.said).toHaveText('حُفظ كل ما كُتب.')
  // Who comes within the first seconds counts as one who was here before.
  await expect(async () => {
    const guests = [await Guest.enter(newsroom, admin, id), await Guest.enter(newsroom, editor, id)]
    try {
      await expect(mine.said).toContainText('انضم إلى المادة: ', { timeout: 9_000 })
      for (const { name } of [admin, editor]) await expect(mine.said).toContainText(name, { timeout: 100 })
    } finally {
      for (const guest of guests) guest.leave()
    }
  }).toPass()
  await expect(mine.said).toContainText('غادر المادة: ')
  for (const { name } of [admin, editor]) await expect(mine.said).toContainText(name)
  const api = await apiOf(admin)
  const response = await api.post(`/api/articles/${id}/transitions`, { data: { action: 'submit' } })
  expect(response.status(), await response.text()).toBe(200)
  await expect(mine.said).toContainText('تغيّرت حالة المادة إلى: قيد المراجعة.', { timeout: 30_000 })
})

test('one’s own transition is not announced twice', async ({ newsroom, story, open }) => {
  const id = await story(SENTENCE)
  const mine = await open(newsroom.people.journalist, id)
  await mine.press('إرسال للمراجعة')
  await mine.isInState('قيد المراجعة')
  await expect(mine.page.getByRole('status').filter({ hasText: 'تغيّرت حالة المادة' })).toHaveCount(0)
})

test('while somebody writes, React draws only the count and the save mark; colleagues add nothing', async ({
  newsroom,
  story,
  open,
}) => {
  const { journalist } = newsroom.people
  const id = await story(...long(6))
  const mine = await open(journalist, id, page => page.addInitScript(countCommits))
  const crowd = await enterCrowd(newsroom, id, 20, 6)
  await expect(mine.carets).toHaveCount(20)
  // What comes and goes with them is over.
  for (const [index, guest] of crowd.entries()) guest.at(2 + (index % 6), 3 + index * 2, 3 + index * 2, 'here')
  await expect(mine.page.locator('.remote-caret[data-activity="writing"]')).toHaveCount(0)
  await mine.clickAt('1 بحث', 'after')
  await mine.page.keyboard.insertText('ا')
  await mine.isSaved()
  let step = 0
  const moving = setInterval(() => {
    step++
    crowd[step % 20]?.at(2 + (step % 6), 4 + (step % 40), 4 + (step % 40), 'here')
  }, 20)
  const typed = mine.page.evaluate(typeFifty)
  const { commits, marks } = await typed
  clearInterval(moving)
  expect(step).toBeGreaterThan(20)
  expect(marks).toEqual(['saving', 'saved'])
  // One word, so that the count stays; undo may be offered for the first time.
  expect(commits).toBeLessThanOrEqual(marks.length + 2)
})

/** Types fifty letters, one in each frame, and tells what React drew until they were saved, and what the mark said. */
async function typeFifty() {
  const counted = window as unknown as { commits: number }
  const mark = document.querySelector('[data-mark]')
  const marks: string[] = []
  const observer = new MutationObserver(() => marks.push(mark?.getAttribute('data-mark') ?? ''))
  if (mark) observer.observe(mark, { attributeFilter: ['data-mark'] })
  const before = counted.commits
  const frame = () => new Promise(requestAnimationFrame)
  for (let letter = 0; letter < 50; letter++) {
    document.execCommand('insertText', false, 'ت')
    await frame()
  }
  while (marks.at(-1) !== 'saved') await frame()
  await frame()
  return { commits: counted.commits - before, marks }
}

/** Runs in the page before React does, which tells the browser's developer tools of each of its commits. */
function countCommits() {
  const counted = window as unknown as { commits: number; __REACT_DEVTOOLS_GLOBAL_HOOK__: object }
  counted.commits = 0
  counted.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot() {
      counted.commits++
    },
  }
}

test.describe('undo takes back one’s own work', () => {
  const undo = (story: SharedStory) => story.page.keyboard.press('Control+z')
  const redo = (story: SharedStory) => story.page.keyboard.press('Control+Shift+z')

  test('and never the loading, nor what the other wrote in between', async ({ newsroom, story, open }) => {
    const { journalist, admin } = newsroom.people
    const id = await story('الأولى', 'الثانية')
    const mine = await open(journalist, id)
    const theirs = await open(admin, id)
    await mine.text.focus()
    await undo(mine)
    await expect(mine.page.getByRole('button', { name: 'تراجع', exact: true })).toBeDisabled()
    await mine.typeInto(mine.body(0), ' مني')
    await theirs.typeInto(theirs.body(0), ' ومنه')
    await expect(mine.body(0)).toHaveText('الأولى مني ومنه')
    await undo(mine)
    await expect(mine.body(0)).toHaveText('الأولى ومنه')
    await expect(theirs.body(0)).toHaveText('الأولى ومنه')
    await undo(mine)
    await expect(mine.body(0)).toHaveText('الأولى ومنه')
    await redo(mine)
    await expect(theirs.body(0)).toHaveText('الأولى مني ومنه')
    await undo(theirs)
    await expect(mine.body(0)).toHaveText('الأولى مني')
  })

  test('a format, a paste and a new paragraph each by itself, with the selection that was there', async ({
    newsroom,
    story,
    open,
  }) => {
    const id = await story('قالت الحكومة أمس', 'الثانية')
    const mine = await open(newsroom.people.journalist, id)
    await mine.replace('الحكومة', 'الوزارة')
    await mine.clickAt('أمس', 'after')
    await mine.page.keyboard.press('Shift+Control+ArrowRight')
    const selected = await mine.selectedText()
    await mine.page.keyboard.press('Control+b')
    await expect(mine.body(0).locator('strong')).toHaveCount(1)
    await mine.page.keyboard.press('ArrowLeft')
    await mine.page.keyboard.press('Enter')
    await mine.page.keyboard.insertText('جديدة')
    await expect(mine.text).toContainText('جديدة')
    await undo(mine)
    await expect(mine.text).not.toContainText('جديدة')
    await undo(mine)
    await expect(mine.body(1)).toHaveText('الثانية')
    await undo(mine)
    await expect(mine.body(0).locator('strong')).toHaveCount(0)
    expect((await mine.selectedText()).trim()).toBe(selected.trim())
    await undo(mine)
    await expect(mine.body(0)).toHaveText('قالت الحكومة أمس')
    expect(await mine.selectedText()).toBe('الحكومة')
    for (let step = 0; step < 4; step++) await redo(mine)
    await expect(mine.body(1)).toHaveText('جديدة')
  })

  test('not what the server wrote meanwhile, by the API or by restoring a version', async ({
    newsroom,
    story,
    open,
    apiOf,
  }) => {
    const { journalist, admin } = newsroom.people
    const id = await story('الأولى', 'الثانية')
    const mine = await open(journalist, id)
    const api = await apiOf(admin)
    const article = async () => (await api.get(`/api/articles/${id}`)).json()
    const saved = await api.post(`/api/articles/${id}/versions`, { data: { name: 'قبل' } })
    expect(saved.status(), await saved.text()).toBe(201)
    const { number } = await saved.json()
    await mine.typeInto(mine.body(0), ' مني')
    await mine.isSaved()
    const { document, contentHash } = await article()
    const content = [...document.content, { type: 'paragraph', content: [text('من الخادم')] }]
    const put = await api.put(`/api/articles/${id}/document`, {
      headers: { 'if-match': `"${contentHash}"` },
      data: { document: { ...document, content } },
    })
    expect(put.status(), await put.text()).toBe(200)
    await expect(mine.body(2)).toHaveText('من الخادم')
    await undo(mine)
    await expect(mine.body(0)).toHaveText('الأولى')
    await expect(mine.body(2)).toHaveText('من الخادم')
    await undo(mine)
    await expect(mine.body(2)).toHaveText('من الخادم')

    await mine.typeInto(mine.body(1), ' بعدها')
    await mine.isSaved()
    const restored = await api.post(`/api/articles/${id}/versions/${number}/restore`, {
      data: {},
      headers: { 'if-match': `"${(await article()).contentHash}"` },
    })
    expect(restored.status(), await restored.text()).toBe(200)
    await expect(mine.body(2)).toHaveCount(0)
    await expect(mine.body(1)).toHaveText('الثانية')
    await undo(mine)
    await expect(mine.body(1)).toHaveText('الثانية')
    await expect(mine.body(0)).toHaveText('الأولى')
  })

  test('also after the connection was lost and came back', async ({ newsroom, story, open }) => {
    const id = await story('الأولى', 'الثانية')
    const mine = await open(newsroom.people.journalist, id)
    await mine.typeInto(mine.body(0), ' قبل')
    await mine.isSaved()
    await newsroom.server.restart()
    await mine.typeInto(mine.body(1), ' بعد')
    await mine.isSaved()
    await undo(mine)
    await expect(mine.body(1)).toHaveText('الثانية')
    await undo(mine)
    await expect(mine.body(0)).toHaveText('الأولى')
    const caret = await mine.caret()
    expect(caret.parent).toBe('paragraph')
    await undo(mine)
    await expect(mine.body(0)).toHaveText('الأولى')
  })
})
