import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as queries from '@/db/queries/desks'
import { performTransitions } from '@/lib/services/transitions'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { publishStory, publishUpdate, startUpdate } from '@/lib/testing/published-story'
import { answerRequest } from './answer'
import { getPageStore } from './cache'

let people: Newsroom

beforeAll(async () => {
  people = await createNewsroom()
})
beforeEach(() => getPageStore().clear())

async function visit(path: string) {
  const response = await answerRequest(new Request(`http://localhost${encodeURI(path)}`), { keeps: true })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('a reader', () => {
  test('sees a story on its page, its desk and the front page, and as data', async () => {
    const { path } = await publishStory(people, { headline: 'قمة البحيرات', body: 'اتفق الوزراء.' })
    for (const page of ['/', '/politics', path, `${path}.json`]) {
      const { status, text } = await visit(page)
      expect([page, status]).toEqual([page, 200])
      expect(text).toContain('قمة البحيرات')
    }
    expect((await visit(path)).text).toContain('اتفق الوزراء.')
    expect((await visit('/sport')).text).not.toContain('قمة البحيرات')
  })

  test('is sent pages that no browser keeps unasked, with a policy that allows no script', async () => {
    const { headers } = await visit('/')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('etag')).toMatch(/^"/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-inline/)
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('sees no draft word, before publishing and while an update is written', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر حي', body: 'النص المعتمد.' })
    expect((await visit(path)).text).toContain('النص المعتمد.')
    await startUpdate(people, id, 'كلمة مسودة.')
    getPageStore().clear()
    expect((await visit(path)).text).not.toContain('كلمة مسودة.')
  })

  test('reads the new text and what changed at once after a correction', async () => {
    const { id, path } = await publishStory(people, { headline: 'خبر بخطأ', body: 'ستة عشر.' })
    await visit(path)
    await publishUpdate(people, id, 'أربعة عشر.', { kind: 'correction', note: 'ذكرنا ستة عشر خطأً' })
    const { text } = await visit(path)
    expect(text).toContain('<p>أربعة عشر.</p>')
    expect(text).not.toContain('<p>ستة عشر.</p>')
    expect(text).toContain('ذكرنا ستة عشر خطأً')
  })

  test('finds nothing of a withdrawn story anywhere, but its notice', async () => {
    const { id, path } = await publishStory(people, {
      headline: 'عنوان يجب ألا يُرى',
      standfirst: 'ملخص يجب ألا يُرى',
      body: 'نص يجب ألا يُرى.',
    })
    for (const page of ['/', '/politics', path]) expect((await visit(page)).text).toContain('عنوان يجب ألا يُرى')
    await performTransitions(people.sportEditor, id, [{ action: 'withdraw', notice: 'سُحبت هذه المادة للمراجعة' }])
    for (const page of ['/', '/politics', path, `${path}.json`]) {
      expect((await visit(page)).text).not.toContain('يجب ألا يُرى')
    }
    const gone = await visit(path)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('سُحبت هذه المادة للمراجعة')
    expect(gone.text).toContain('noindex')
    const data = await visit(`${path}.json`)
    expect(data.status).toBe(410)
    expect(JSON.parse(data.text)).toMatchObject({ status: 410, code: 'gone', detail: 'سُحبت هذه المادة للمراجعة' })
  })

  test.each(['/nowhere', '/politics/2026/01/01/لا-شيء', '/politics?before=garbage', '/politics/2026', '/%E0%A4%A'])(
    'is told in Arabic that %s is not there',
    async path => {
      const response = await answerRequest(new Request(`http://localhost${path}`), { keeps: true })
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('الصفحة غير موجودة')
    },
  )
})

describe('a page that fails', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('says so in Arabic, tells nothing of why, and is kept by nobody', async () => {
    vi.spyOn(queries, 'listDesks').mockRejectedValue(new Error('SELECT secret'))
    const { status, text, headers } = await visit('/')
    expect(status).toBe(500)
    expect(text).toContain('الصفحة غير متاحة الآن')
    expect(text).not.toContain('SELECT')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(getPageStore().find('/')).toBeUndefined()
    vi.restoreAllMocks()
    expect((await visit('/')).status).toBe(200)
  })
})

test('pages are kept until the site changes, and missing ones never', async () => {
  const { path } = await publishStory(people, { headline: 'خبر محفوظ' })
  await visit(path)
  await visit('/nowhere')
  expect(getPageStore().find(path)).toBeDefined()
  expect(getPageStore().find('/nowhere')).toBeUndefined()
  await publishStory(people, { headline: 'خبر آخر' })
  expect(getPageStore().find(path)).toBeUndefined()
})
