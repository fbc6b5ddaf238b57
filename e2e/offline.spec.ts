import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, chromium, type Page } from '@playwright/test'
import { launchOptions } from './browser'
import { type Firewall, startFirewall } from './firewall'
import { test as base, expect } from './fixtures'
import { isDone, StoryPage } from './newsroom-pages'
import { damageStoredText } from './tamper'

/** A browser behind a network of its own. */
interface Far {
  page: Page
  story(id: string): Promise<StoryPage>
  /** The cable out, and in again. */
  offline(): Promise<void>
  online(): Promise<void>
  firewall: Firewall
}

const test = base.extend<{ far(page: Page): Promise<Far> }>({
  far: async ({ newsroom }, use) => {
    const walls: Firewall[] = []
    await use(async page => {
      const firewall = await startFirewall(newsroom.server.port)
      walls.push(firewall)
      return {
        page,
        firewall,
        async story(id) {
          await page.goto(`${firewall.url}/desk/articles/${id}`)
          return new StoryPage(page)
        },
        async offline() {
          firewall.set('cut')
          await page.context().setOffline(true)
        },
        async online() {
          firewall.set('open')
          await page.context().setOffline(false)
        },
      }
    })
    for (const wall of walls) await wall.stop()
  },
})

const TEXT = 'قال الوزير أمس إن العمل جارٍ.\nوأضاف أن المشروع يكتمل هذا العام.\nوختم بالشكر.'

async function newStory(api: APIRequestContext, headline: string): Promise<string> {
  const response = await api.post('/api/articles', { data: { desk: 'politics', headline, body: { text: TEXT } } })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()).id
}

const articleOf = async (api: APIRequestContext, id: string) => (await api.get(`/api/articles/${id}`)).json()
const textOf = async (api: APIRequestContext, id: string) => JSON.stringify((await articleOf(api, id)).document)

async function transition(api: APIRequestContext, id: string, data: object) {
  const response = await api.post(`/api/articles/${id}/transitions`, { data })
  expect(response.status(), await response.text()).toBe(200)
}

async function approve(author: APIRequestContext, editor: APIRequestContext, id: string) {
  await transition(author, id, { action: 'submit' })
  const { contentHash } = await articleOf(editor, id)
  await transition(editor, id, { action: 'approve', contentHash })
  return contentHash as string
}

const mark = (page: Page) => page.locator('[data-mark]')
const connection = (page: Page) => page.locator('[data-connection]')

/** Waits until what was typed is in the browser's own store. */
async function isKeptHere(page: Page) {
  await expect(mark(page)).toHaveAttribute('data-mark', 'local')
  await expect(page.getByText('محفوظ على هذا الجهاز فقط').first()).toBeVisible()
}

test('two write apart, the server is killed meanwhile; on return nothing is missing', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people, server } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'كتابة متفرقة')
  const away = await far(await signedIn(people.journalist))
  const journalist = await away.story(id)
  await journalist.isReady()
  const colleague = await StoryPage.open(await signedIn(people.admin), id)

  await away.offline()
  await expect(connection(away.page)).toContainText('لا اتصال بالشبكة')
  await journalist.typeInto(journalist.block(2), ' كتبت ليلى في الفقرة نفسها.')
  await journalist.typeInto(journalist.block(3), ' كتبت ليلى في الثانية.')
  await isKeptHere(away.page)
  await expect(connection(away.page)).toContainText('تعديلان ينتظران الإرسال.')
  await colleague.typeInto(colleague.block(2), ' كتبت نور في الفقرة نفسها.')
  await colleague.typeInto(colleague.block(4), ' كتبت نور في الثالثة.')
  await colleague.isSaved()
  await expect(colleague.text).not.toContainText('ليلى')
  await server.kill('SIGKILL')
  await colleague.typeInto(colleague.block(4), ' ثم بلا خادم.')
  await journalist.typeInto(journalist.block(0), ' – ليلى')
  await server.restart()
  await colleague.isSaved()

  await away.online()
  await journalist.isSaved()
  await expect(connection(away.page)).toContainText('عاد الاتصال')
  await expect(connection(away.page)).toHaveCount(0)
  const all = [
    'كتبت ليلى في الفقرة نفسها.',
    'كتبت ليلى في الثانية.',
    'كتبت نور في الفقرة نفسها.',
    'كتبت نور في الثالثة. ثم بلا خادم.',
    'كتابة متفرقة – ليلى',
  ]
  for (const words of all) {
    await expect(journalist.text).toContainText(words)
    await expect(colleague.text).toContainText(words)
    expect(await textOf(api, id)).toContain(words)
  }
})

test('what was written offline survives a closed browser, and reaches the server when the story is opened', async ({
  newsroom,
  apiOf,
  far,
}) => {
  const { people, server } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'باقية بعد الإغلاق')
  const folder = await mkdtemp(path.join(tmpdir(), 'mihbara-profile-'))
  const launch = () => chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'ar' })
  const signIn = async (person: typeof people.journalist) => ({
    ...{ name: 'mihbara.session', url: server.url, httpOnly: true },
    value: await newsroom.sessionOf(person),
  })

  const first = await launch()
  await first.addCookies([await signIn(people.journalist)])
  const away = await far(await first.newPage())
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(2), ' كُتبت قبل إغلاق المتصفح.')
  await isKeptHere(away.page)
  await expect.poll(() => textInStore(away.page)).toBeGreaterThan(0)
  await first.close()

  const second = await launch()
  away.firewall.set('open')
  await second.addCookies([await signIn(people.admin)])
  const page = await second.newPage()
  await page.goto(`${away.firewall.url}/desk`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('لديك كتابة لم تصل الخادم بعد')).toHaveCount(0)
  await page.goto(`${away.firewall.url}/desk/articles/${id}`)
  const others = new StoryPage(page)
  await others.isReady()
  await others.isSaved()
  await expect(others.text).not.toContainText('كُتبت قبل إغلاق المتصفح.')

  await second.clearCookies()
  await second.addCookies([await signIn(people.journalist)])
  await page.goto(`${away.firewall.url}/desk`)
  const line = page.getByRole('region', { name: 'لديك كتابة لم تصل الخادم بعد' })
  await expect(line).toContainText('تعديل واحد')
  expect(await textOf(api, id)).not.toContain('كُتبت قبل إغلاق المتصفح.')
  await line.getByRole('link', { name: 'باقية بعد الإغلاق' }).click()
  const again = new StoryPage(page)
  await again.isReady()
  await again.isSaved()
  await expect(again.text).toContainText('كُتبت قبل إغلاق المتصفح.')
  expect(await textOf(api, id)).toContain('كُتبت قبل إغلاق المتصفح.')
  await page.goto(`${away.firewall.url}/desk`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(line).toHaveCount(0)
  await second.close()
  await rm(folder, { recursive: true, force: true })
})

test('approved meanwhile: kept as a version, told to the writer, offered when reopened, brought in', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const [api, editorApi] = [await apiOf(people.journalist), await apiOf(people.editor)]
  const id = await newStory(api, 'اعتُمدت في غيابها')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(2), ' جملة كُتبت بلا شبكة.')
  await isKeptHere(away.page)
  const contentHash = await approve(api, editorApi, id)

  await away.online()
  const notice = away.page.getByText('ما كتبته دون اتصال وصل بعد إقفال النص')
  await expect(notice).toBeVisible()
  await expect(story.text).toHaveAttribute('contenteditable', 'false')
  await expect(story.text).not.toContainText('جملة كُتبت بلا شبكة.')
  const after = await articleOf(api, id)
  expect([after.state, after.contentHash]).toEqual(['approved', contentHash])
  await away.page.getByRole('link', { name: 'فتح النسخة' }).click()
  await expect(away.page.getByRole('heading', { level: 2 }).first()).toContainText('تعديلات ليلى الناصر دون اتصال')
  await expect(away.page.locator('main')).toContainText('جملة كُتبت بلا شبكة.')

  const editor = await StoryPage.open(await signedIn(people.editor), id)
  await expect(editor.page.getByText('مقارنة وإدخال')).toHaveCount(0)
  const reopening = await editor.choose('إعادة فتح')
  await reopening.getByRole('button', { name: 'إعادة فتح', exact: true }).click()
  await isDone(reopening)
  await editor.isInState('قيد المراجعة')
  await editor.press('مقارنة وإدخال')
  const dialog = editor.dialog()
  await expect(dialog.locator('ins')).toContainText('جملة كُتبت بلا شبكة.')
  await expect(dialog.locator('del')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'إدخالها في النص' }).click()
  await isDone(dialog)
  await expect(editor.text).toContainText('العمل جارٍ. جملة كُتبت بلا شبكة.')
  await expect(editor.page.getByText('مقارنة وإدخال')).toHaveCount(0)
  const { items } = await (await api.get(`/api/articles/${id}/versions`)).json()
  expect(items.map((version: { cause: string }) => version.cause)).toContain('kept')
})

test('approved and opened again while away: the edits do not slip in, they are offered and may be set aside', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const [api, editorApi] = [await apiOf(people.journalist), await apiOf(people.editor)]
  const id = await newStory(api, 'اعتُمدت ثم فُتحت')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(2), ' كلام قديم.')
  await isKeptHere(away.page)
  await approve(api, editorApi, id)
  await transition(editorApi, id, { action: 'reopen' })
  await transition(editorApi, id, { action: 'return', note: 'يلزم مصدر ثانٍ' })

  await away.online()
  await expect(away.page.getByRole('button', { name: 'مقارنة وإدخال' })).toBeVisible()
  await expect(story.text).toHaveAttribute('contenteditable', 'true')
  await expect(story.text).not.toContainText('كلام قديم.')
  await story.typeInto(story.block(3), ' كلام جديد.')
  await story.isSaved()
  await story.press('مقارنة وإدخال')
  await story.dialog().getByRole('button', { name: 'صرف النظر عنها' }).click()
  await isDone(story.dialog())
  await expect(away.page.getByRole('button', { name: 'مقارنة وإدخال' })).toHaveCount(0)
  expect(await textOf(api, id)).not.toContain('كلام قديم.')
  expect(await textOf(api, id)).toContain('كلام جديد.')
})

test('a network that blocks live connections: the last saved text to read, the reason, and then all by itself', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'خلف جدار')
  const away = await far(await signedIn(people.journalist))
  away.firewall.set('no sockets')
  const story = await away.story(id)
  await expect(connection(away.page)).toContainText('شبكتك تمنع الاتصال الحي بالخادم')
  await expect(connection(away.page)).toContainText('للقراءة فقط')
  await expect(away.page.locator('main')).toContainText('وأضاف أن المشروع يكتمل هذا العام.')
  await expect(story.text).toHaveCount(0)
  away.firewall.set('open')
  await story.isReady()
  await expect(connection(away.page)).toContainText('عاد الاتصال')
  await story.typeInto(story.block(2), ' ومن جديد.')
  await story.isSaved()
})

test('the server does not answer after a reload: the browser’s copy opens, and is written in', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'من نسخة المتصفح')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(2), ' قبل إعادة التحميل.')
  await isKeptHere(away.page)
  away.page.on('dialog', dialog => dialog.accept())
  away.firewall.set('no sockets')
  await away.page.context().setOffline(false)
  await away.page.route('**/api/health', route => route.abort())
  await away.page.reload()
  await story.isReady()
  await expect(connection(away.page)).toContainText('الخادم لا يجيب الآن')
  await expect(story.text).toContainText('قبل إعادة التحميل.')
  await away.page.keyboard.press('Control+z')
  await expect(story.text).toContainText('قبل إعادة التحميل.')
  await story.typeInto(story.block(3), ' وبعدها.')
  await isKeptHere(away.page)
  away.firewall.set('open')
  await story.isSaved()
  expect(await textOf(api, id)).toContain('قبل إعادة التحميل.')
  expect(await textOf(api, id)).toContain('وبعدها.')
})

test('unsynced work asks before the tab is closed, and before signing out', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'قبل المغادرة')
  const away = await far(await signedIn(people.journalist))
  const { page } = away
  const story = await away.story(id)
  await story.isReady()
  await story.block(2).click()
  await away.offline()
  await story.typeInto(story.block(2), ' لم تصل.')
  await isKeptHere(page)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await page.getByRole('button', { name: new RegExp(people.journalist.name) }).click()
  await page.getByRole('menuitem', { name: 'تسجيل الخروج', exact: true }).click()
  await expect(story.dialog()).toContainText('لديك كتابة لم تصل الخادم بعد')
  await expect(story.dialog()).toContainText('في مادة واحدة')
  await story.dialog().getByRole('button', { name: 'إلغاء' }).click()
  await away.online()
  await story.isSaved()
  await page.getByRole('button', { name: new RegExp(people.journalist.name) }).click()
  await page.getByRole('menuitem', { name: 'تسجيل الخروج', exact: true }).click()
  await page.waitForURL(/\/sign-in/)
  expect(await copiesIn(page)).toEqual([])
})

test('leaving the editor inside the newsroom goes on sending what was typed', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'تُرسل بعد المغادرة')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  away.firewall.set('no sockets')
  await story.typeInto(story.block(2), ' تصل بعد قليل.')
  await isKeptHere(away.page)
  await away.page.getByRole('link', { name: 'صفحتي' }).click()
  await expect(away.page.getByRole('region', { name: 'لديك كتابة لم تصل الخادم بعد' })).toBeVisible()
  expect(await textOf(api, id)).not.toContain('تصل بعد قليل.')
  away.firewall.set('open')
  await expect.poll(() => textOf(api, id), { timeout: 20_000 }).toContain('تصل بعد قليل.')
})

test('a browser that keeps nothing says so, and work goes on', async ({ newsroom, signedIn, apiOf, far }) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'بلا مخزن')
  const away = await far(await signedIn(people.journalist))
  await away.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  const story = await away.story(id)
  await story.isReady()
  await story.typeInto(story.block(2), ' مع الشبكة.')
  await story.isSaved()
  await away.offline()
  await story.typeInto(story.block(2), ' وبلا شبكة.')
  await expect(mark(away.page)).toHaveAttribute('data-mark', 'unsaved')
  await expect(connection(away.page)).toContainText('لا يسمح هذا المتصفح بالحفظ فيه')
  await away.online()
  await story.isSaved()
  expect(await textOf(api, id)).toContain('مع الشبكة. وبلا شبكة.')
})

test('what another schema left in the browser is not loaded: its words are offered as text', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'نسخة أقدم')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(2), ' كُتبت بنسخة أقدم.')
  await isKeptHere(away.page)
  await expect.poll(() => textInStore(away.page)).toBeGreaterThan(0)
  await away.page.close()
  const page = await away.page.context().newPage()
  await away.online()
  await page.goto(`${away.firewall.url}/api/health`)
  await page.evaluate(renameCopies)

  await page.goto(`${away.firewall.url}/desk/articles/${id}`)
  const reopened = new StoryPage(page)
  await reopened.isReady()
  await expect(page.getByText('نص كتبته ولم يُحفظ في المادة')).toBeVisible()
  await expect(page.getByText('كُتبت بنسخة أقدم.')).toBeVisible()
  await reopened.isSaved()
  await expect(reopened.text).not.toContainText('كُتبت بنسخة أقدم.')
  expect(await textOf(api, id)).not.toContain('كُتبت بنسخة أقدم.')
})

test('words in a paragraph that a colleague deleted meanwhile are given back to their writer', async ({
  newsroom,
  signedIn,
  apiOf,
  far,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'فقرة حُذفت')
  const away = await far(await signedIn(people.journalist))
  const story = await away.story(id)
  await story.isReady()
  await away.offline()
  await story.typeInto(story.block(3), ' كُتبت في فقرة ستُحذف.')
  await isKeptHere(away.page)
  const { document, contentHash } = await articleOf(api, id)
  const content = document.content.filter((_: unknown, index: number) => index !== 3)
  const response = await api.put(`/api/articles/${id}/document`, {
    data: { document: { type: 'doc', content } },
    headers: { 'if-match': `"${contentHash}"` },
  })
  expect(response.status(), await response.text()).toBe(200)
  await away.online()
  await expect(away.page.getByText('حُذفت الفقرة التي كتبت فيها وأنت دون اتصال.')).toBeVisible()
  await expect(away.page.getByText('كُتبت في فقرة ستُحذف.')).toBeVisible()
  await story.isSaved()
  await expect(story.text).not.toContainText('كُتبت في فقرة ستُحذف.')
})

test('a stored text that cannot be read is shown to read, and the admin finds it in the history', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people } = newsroom
  const api = await apiOf(people.journalist)
  const id = await newStory(api, 'نص تالف')
  await damageStoredText(id, people.journalist.id)
  const page = await signedIn(people.journalist)
  await page.goto(`/desk/articles/${id}`)
  await expect(page.getByText('تعذّرت قراءة نص هذه المادة كاملًا')).toBeVisible()
  await expect(page.locator('main')).toContainText('وأضاف أن المشروع يكتمل هذا العام.')
  await expect(page.getByRole('textbox', { name: 'نص المادة' })).toHaveCount(0)
  const admin = await signedIn(people.admin)
  await admin.goto(`/desk/articles/${id}/versions?tab=history`)
  await expect(admin.getByText('تعذّرت قراءة نصها المحفوظ، فصارت للقراءة فقط')).toHaveCount(1)
})

/** How many edits lie in the copies of this browser. */
function textInStore(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('mihbara.copy') ? [name] : []))
    const counts = names.map(
      name =>
        new Promise<number>(resolve => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            const counting = opening.result.transaction('updates').objectStore('updates').count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  })
}

const copiesIn = (page: Page) =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.flatMap(({ name }) => (name?.startsWith('mihbara.copy') ? [name] : []))
  })

/** Puts what the copies hold under the name of a schema before this one. */
async function renameCopies(): Promise<void> {
  const all = await indexedDB.databases()
  for (const { name } of all) {
    if (!name?.startsWith('mihbara.copy')) continue
    const rows = await new Promise<unknown[]>(resolve => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        const reading = opening.result.transaction('updates').objectStore('updates').getAll()
        reading.onsuccess = () => {
          opening.result.close()
          resolve(reading.result)
        }
      }
    })
    await new Promise<void>(resolve => {
      const opening = indexedDB.open(name.replace(/\d+$/, '0'))
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('updates', { autoIncrement: true })
        opening.result.createObjectStore('custom')
      }
      opening.onsuccess = () => {
        const writing = opening.result.transaction('updates', 'readwrite')
        for (const row of rows) writing.objectStore('updates').add(row)
        writing.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
    indexedDB.deleteDatabase(name)
  }
}
