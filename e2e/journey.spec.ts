import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { isDone, StoryPage } from './newsroom-pages'
import { tamperWithAuditEvent } from './tamper'

const WIRE = path.resolve('../shared/wire/2025-05-19-xi-putin.txt')

const OWN_WIRE = `21 - 03 - 2026

وزراء المياه يبحثون تقاسم نهر الوادي في اجتماع استثنائي

وزراء المياه يبحثون تقاسم نهر الوادي في اجتماع استثنائي

بحث وزراء المياه في خمس دول، السبت، مسودة اتفاق لتقاسم مياه نهر الوادي.

وأوضح رئيس الاجتماع أن المسودة تقوم على أربعة نقاط رئيسية، أولها نشر قياسات السدود. 

واختتم الاجتماع بالاتفاق على جولة جديدة الشهر المقبل.`

const wireCopy = () => (existsSync(WIRE) ? readFileSync(WIRE) : Buffer.from(OWN_WIRE))

async function articleOf(api: APIRequestContext, id: string) {
  return (await api.get(`/api/articles/${id}`)).json()
}

async function transition(api: APIRequestContext, id: string, data: object) {
  const response = await api.post(`/api/articles/${id}/transitions`, { data })
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** Imports the wire copy on My desk, and gives the id of the story that it became. */
async function importWire(page: Page): Promise<string> {
  await page.goto('/desk')
  await page.getByRole('button', { name: 'استيراد ملف' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'wire.txt', mimeType: 'text/plain', buffer: wireCopy() })
  await expect(dialog.getByText('تكرر العنوان في الملف، فأُبقي مرة واحدة.')).toBeVisible()
  await dialog.getByRole('button', { name: 'إنشاء المسودة' }).click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

test('a story goes from a wire file to the public through five people’s hands', async ({
  browser,
  newsroom,
  signedIn,
  apiOf,
}) => {
  test.setTimeout(300_000)
  const { server, people } = newsroom
  const desk = { reader: await (await browser.newContext({ javaScriptEnabled: false, baseURL: server.url })).newPage() }
  const journalistPage = await signedIn(people.journalist)
  const api = { journalist: await apiOf(people.journalist), editor2: await apiOf(people.editor2) }

  const id = await test.step('the journalist imports it', () => importWire(journalistPage))
  const journalist = new StoryPage(journalistPage)
  await journalist.isReady()

  await test.step('and asks a colleague of another desk to help', async () => {
    const dialog = await journalist.choose('إسناد')
    await dialog.getByText(people.sportJournalist.name).click()
    await dialog.getByRole('button', { name: 'إسناد', exact: true }).click()
    await isDone(dialog)
  })

  const colleague = await StoryPage.open(await signedIn(people.sportJournalist), id)
  await test.step('both write, the server dies and comes back, nobody reloads, nothing is missing', async () => {
    await journalist.typeInto(journalist.block(0), ' – عاجل')
    await colleague.typeInto(colleague.block(3), ' كتبه الزميل قبل الانقطاع.')
    await journalist.isSaved()
    await colleague.isSaved()
    await server.kill('SIGKILL')
    await colleague.typeInto(colleague.block(3), ' وهذا أثناء الانقطاع.')
    await server.restart()
    await journalist.typeInto(journalist.block(0), ' بعد العودة')
    await journalist.isSaved()
    await colleague.isSaved()
    for (const { text } of [journalist, colleague]) {
      await expect(text).toContainText('– عاجل بعد العودة')
      await expect(text).toContainText('كتبه الزميل قبل الانقطاع. وهذا أثناء الانقطاع.')
    }
    const { document } = await articleOf(api.journalist, id)
    expect(JSON.stringify(document)).toContain('كتبه الزميل قبل الانقطاع. وهذا أثناء الانقطاع.')
    expect(JSON.stringify(document)).toContain('عاجل بعد العودة')
  })

  await test.step('the journalist submits', async () => {
    await journalist.press('إرسال للمراجعة')
    await journalist.isInState('قيد المراجعة')
  })

  const editor = await StoryPage.open(await signedIn(people.editor), id)
  await test.step('the editor is told what editing rules out, edits, and returns it', async () => {
    await editor.replace('أربعة نقاط', 'أربع نقاط')
    await expect(editor.page.getByText('إذا عدّلت هذه المادة فلن تستطيع اعتمادها')).toBeVisible()
    await editor.isSaved()
    const dialog = await editor.choose('إعادة إلى الكاتب')
    await dialog.getByLabel('ملاحظة إلى الكاتب').fill('يلزم مصدر ثانٍ للفقرة الأخيرة.')
    await dialog.getByRole('button', { name: 'إعادة إلى الكاتب' }).click()
    await isDone(dialog)
    await expect(journalist.page.getByText('يلزم مصدر ثانٍ للفقرة الأخيرة.')).toBeVisible()
    await expect(journalist.text).toContainText('أربع نقاط')
    await journalist.press('إرسال للمراجعة')
    await journalist.isInState('قيد المراجعة')
  })

  await test.step('and is refused when approving: four eyes', async () => {
    await editor.isInState('قيد المراجعة')
    await editor.press('اعتماد')
    await expect(editor.dialog()).toContainText('شاركت في كتابة هذه المادة أو تعديلها، فيعتمدها محرر آخر')
    await editor.dialog().getByRole('button', { name: 'إلغاء' }).click()
    const { contentHash } = await articleOf(api.journalist, id)
    const response = await (await apiOf(people.editor)).post(`/api/articles/${id}/transitions`, {
      data: { action: 'approve', contentHash },
    })
    expect([response.status(), (await response.json()).code]).toEqual([403, 'four_eyes'])
  })

  const before = await articleOf(api.journalist, id)
  await test.step('no reader has seen a word of it', async () => {
    await desk.reader.goto('/')
    await expect(desk.reader.locator('body')).not.toContainText(before.headline)
    await desk.reader.goto('/politics')
    await expect(desk.reader.locator('body')).not.toContainText(before.headline)
  })

  const editor2 = await StoryPage.open(await signedIn(people.editor2), id)
  await test.step('one letter after the freeze: the approval is refused, and says who and when', async () => {
    await editor2.press('اعتماد')
    const dialog = editor2.dialog()
    await expect(dialog.getByRole('button', { name: 'اعتماد ونشر' })).toBeEnabled()
    await editor.typeInto(editor.block(2), 'ـ')
    await editor.isSaved()
    await dialog.getByRole('button', { name: 'اعتماد ونشر' }).click()
    await expect(dialog).toContainText(people.editor.name)
    await dialog.getByRole('button', { name: 'عرض النص الحالي' }).click()
    await dialog.getByRole('button', { name: 'اعتماد ونشر' }).click()
    await isDone(dialog)
    await editor2.isInState('منشورة')
  })

  const { publicUrl, headline } = await articleOf(api.journalist, id)
  await test.step('a reader without JavaScript reads it', async () => {
    const response = await desk.reader.goto(publicUrl)
    expect(response?.status()).toBe(200)
    await expect(desk.reader.getByRole('heading', { level: 1 })).toHaveText(headline)
    await expect(desk.reader.locator('body')).toContainText('أربع نقاط')
    expect(await desk.reader.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  })

  await test.step('an update stays unseen until it is published as a correction, with its note', async () => {
    await editor.isInState('منشورة')
    await editor.press('تحديث المادة')
    await editor.isInState('قيد المراجعة')
    await editor.typeInto(editor.block(2), ' وصُححت المعلومة.')
    await editor.isSaved()
    await desk.reader.reload()
    await expect(desk.reader.locator('body')).not.toContainText('وصُححت المعلومة.')
    await editor2.isInState('قيد المراجعة')
    await editor2.press('اعتماد')
    const dialog = editor2.dialog()
    await dialog.getByRole('radio', { name: 'تصحيح' }).check()
    await dialog.getByLabel('ملاحظة للقراء').fill('صُحح عدد الدول المشاركة.')
    await dialog.getByRole('button', { name: 'اعتماد ونشر' }).click()
    await isDone(dialog)
    await desk.reader.reload()
    await expect(desk.reader.locator('body')).toContainText('وصُححت المعلومة.')
    await expect(desk.reader.locator('body')).toContainText('صُحح عدد الدول المشاركة.')
  })

  await test.step('another update is begun and discarded: the text is the live one again', async () => {
    const live = await articleOf(api.journalist, id)
    await editor.isInState('منشورة')
    await editor.press('تحديث المادة')
    await editor.isInState('قيد المراجعة')
    await editor.typeInto(editor.block(2), ' جملة لن تُنشر.')
    await editor.isSaved()
    const dialog = await editor.choose('التراجع عن التحديث')
    await dialog.getByRole('button', { name: 'التراجع عن التحديث' }).click()
    await isDone(dialog)
    await editor.isInState('منشورة')
    await expect(editor.page.locator('main')).not.toContainText('جملة لن تُنشر.')
    expect((await articleOf(api.journalist, id)).contentHash).toBe(live.contentHash)
  })

  await test.step('a second story goes out at its hour, once, though the server was restarted', async () => {
    const draft = await api.journalist.post('/api/articles', {
      data: { desk: 'politics', headline: 'افتتاح متنزه النهر صباح الغد', body: { text: 'يُفتتح المتنزه صباح الغد.' } },
    })
    const second = await draft.json()
    await transition(api.journalist, second.id, { action: 'submit' })
    const publishAt = new Date(Date.now() + 60_000).toISOString()
    await transition(api.editor2, second.id, {
      action: 'approve',
      contentHash: second.contentHash,
      then: 'schedule',
      publishAt,
    })
    await server.stop()
    await server.restart()
    await desk.reader.goto('/')
    await expect(desk.reader.locator('body')).not.toContainText(second.headline)
    await expect
      .poll(async () => (await articleOf(api.editor2, second.id)).state, { timeout: 90_000 })
      .toBe('published')
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt))
    const { items } = await (await api.editor2.get(`/api/articles/${second.id}/history`)).json()
    expect(items.filter((event: { action: string }) => event.action === 'article.published')).toHaveLength(1)
    await desk.reader.goto('/')
    await expect(desk.reader.locator('body')).toContainText(second.headline)
  })

  await test.step('an editor of another desk withdraws the first: gone at once, everywhere', async () => {
    const sportEditor = await StoryPage.open(await signedIn(people.sportEditor), id).catch(() => null)
    const page = sportEditor ?? new StoryPage(await signedIn(people.sportEditor))
    if (!sportEditor) await page.page.goto(`/desk/articles/${id}`)
    const dialog = await page.choose('سحب')
    await dialog.getByRole('button', { name: 'سحب', exact: true }).click()
    await isDone(dialog)
    const response = await desk.reader.goto(publicUrl)
    expect(response?.status()).toBe(410)
    await expect(desk.reader.locator('body')).toContainText('سُحبت هذه المادة للمراجعة')
    for (const place of [publicUrl, '/politics', '/']) {
      await desk.reader.goto(place)
      expect(await desk.reader.content()).not.toContain(headline)
    }
  })

  await test.step('the admin suspends the journalist: their open editor closes within two seconds', async () => {
    const own = await (
      await api.journalist.post('/api/articles', { data: { desk: 'politics', headline: 'مسودة' } })
    ).json()
    await StoryPage.open(journalistPage, own.id)
    const adminPage = await signedIn(people.admin)
    await adminPage.goto('/admin/users')
    await adminPage
      .getByRole('button', { name: `إجراءات حساب ${people.journalist.name}` })
      .first()
      .click()
    await adminPage.getByRole('menuitem', { name: 'إيقاف الحساب' }).click()
    await adminPage.getByRole('dialog').getByRole('button', { name: 'إيقاف الحساب' }).click()
    await adminPage.getByText(`أُوقف حساب ${people.journalist.name}`).first().waitFor()
    await journalistPage.waitForURL(/\/sign-in/, { timeout: 2_000 })
  })

  await test.step('the audit log is whole; one byte changed in one event is named', async () => {
    const verify = () =>
      spawnSync('npm', ['run', '--silent', 'audit:verify'], {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: newsroom.databaseUrl },
      })
    const sound = verify()
    expect(sound.status, sound.stdout + sound.stderr).toBe(0)
    await tamperWithAuditEvent(newsroom.databaseUrl, 5)
    const broken = verify()
    expect(broken.status).toBe(1)
    expect(broken.stdout).toContain('5')
  })
})
