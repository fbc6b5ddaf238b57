import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from './fixtures'

const file = (name: string, buffer: Buffer) => ({
  multipart: { desk: 'politics', file: { name, mimeType: 'text/plain', buffer } },
})

/** A refusal has its status, its code, and a sentence in Arabic; nothing of the inside. */
async function expectProblem(response: APIResponse, status: number, code: string): Promise<void> {
  const problem = await response.json()
  expect([response.status(), problem.code], JSON.stringify(problem)).toEqual([status, code])
  expect(response.headers()['content-type']).toBe('application/problem+json')
  expect(problem.title).toMatch(/[\u0621-\u064a]/)
  expect(problem.detail).toMatch(/[\u0621-\u064a]/)
  expect(JSON.stringify(problem)).not.toMatch(/SELECT|at .*\.ts|node_modules/)
}

async function countArticles(api: APIRequestContext): Promise<number> {
  const { items } = await (await api.get('/api/articles?limit=100')).json()
  return items.length
}

async function createArticle(api: APIRequestContext) {
  const response = await api.post('/api/articles', {
    data: { desk: 'politics', headline: 'جسر جديد فوق الوادي', body: { text: 'افتُتح الجسر صباح اليوم.' } },
  })
  expect(response.status()).toBe(201)
  return response.json()
}

test('a file that is no wire copy is refused, and makes no story', async ({ apiOf, newsroom }) => {
  const api = await apiOf(newsroom.people.journalist)
  const before = await countArticles(api)
  await expectProblem(await api.post('/api/articles/import', file('empty.txt', Buffer.alloc(0))), 422, 'invalid')
  await expectProblem(
    await api.post('/api/articles/import', file('huge.txt', Buffer.alloc(50 * 1024 * 1024, 97))),
    413,
    'too_large',
  )
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48])
  await expectProblem(await api.post('/api/articles/import', file('picture.txt', picture)), 415, 'unsupported_type')
  await expectProblem(await api.post('/api/articles/import', { multipart: { desk: 'politics' } }), 422, 'invalid')
  expect(await countArticles(api)).toBe(before)
})

test('a script in wire copy is text, and stays it', async ({ apiOf, newsroom }) => {
  const api = await apiOf(newsroom.people.journalist)
  const text = 'عنوان فيه <script>alert(1)</script>\n\nفقرة فيها <script>alert(2)</script> كما هي.'
  const response = await api.post('/api/articles/import', file('script.txt', Buffer.from(text)))
  expect(response.status()).toBe(201)
  const { article } = await response.json()
  expect(JSON.stringify(article.document)).toContain('<script>alert(2)</script>')
})

test('text that the schema does not know changes nothing', async ({ apiOf, newsroom }) => {
  const api = await apiOf(newsroom.people.journalist)
  const article = await createArticle(api)
  const put = (block: unknown) =>
    api.put(`/api/articles/${article.id}/document`, {
      headers: { 'if-match': `"${article.contentHash}"` },
      data: { document: { ...article.document, content: [...article.document.content, block] } },
    })
  await expectProblem(await put({ type: 'iframe', attrs: { src: 'https://example.com' } }), 422, 'unknown_node')
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
  await expectProblem(
    await put({ type: 'paragraph', content: [{ type: 'text', text: 'اضغط', marks: [link] }] }),
    422,
    'invalid',
  )
  await expectProblem(
    await api.put(`/api/articles/${article.id}/document`, { data: { document: article.document } }),
    428,
    'precondition_required',
  )
  await expectProblem(
    await api.put(`/api/articles/${article.id}/document`, {
      headers: { 'if-match': `"${'0'.repeat(64)}"` },
      data: { document: article.document },
    }),
    412,
    'stale_hash',
  )
  const after = await (await api.get(`/api/articles/${article.id}`)).json()
  expect(after.contentHash).toBe(article.contentHash)
})

test('a headline of 10,000 letters, a garbage cursor, somebody else\u2019s story, a state that moved on', async ({
  apiOf,
  newsroom,
}) => {
  const { journalist, sportJournalist, editor } = newsroom.people
  const api = await apiOf(journalist)
  const stranger = await apiOf(sportJournalist)
  await expectProblem(
    await api.post('/api/articles', { data: { desk: 'politics', headline: 'ع'.repeat(10_000) } }),
    422,
    'invalid',
  )
  await expectProblem(await api.get('/api/articles?cursor=%00%ff-not-a-cursor'), 422, 'invalid')
  await expectProblem(await api.get('/api/articles?limit=1000'), 422, 'invalid')
  await expectProblem(await api.post('/api/articles', { data: { desk: 'sport', headline: 'خبر' } }), 403, 'forbidden')

  const article = await createArticle(api)
  const transitions = `/api/articles/${article.id}/transitions`
  await expectProblem(await stranger.get(`/api/articles/${article.id}`), 404, 'not_found')
  await expectProblem(await stranger.post(transitions, { data: { action: 'submit' } }), 404, 'not_found')
  await expectProblem(await api.get('/api/articles/no-such-id'), 404, 'not_found')
  await expectProblem(
    await api.post(transitions, { data: { action: 'approve', contentHash: article.contentHash } }),
    403,
    'forbidden',
  )
  await expectProblem(await api.post(transitions, { data: { action: 'fly' } }), 422, 'invalid')
  const editorApi = await apiOf(editor)
  await expectProblem(await editorApi.post(transitions, { data: { action: 'approve' } }), 422, 'invalid')
  await expectProblem(
    await editorApi.post(transitions, { data: { action: 'approve', contentHash: article.contentHash } }),
    409,
    'state_conflict',
  )
  expect((await api.post(transitions, { data: { action: 'submit' } })).status()).toBe(200)
  await expectProblem(await api.post(transitions, { data: { action: 'submit' } }), 409, 'state_conflict')
  await expectProblem(
    await editorApi.post(transitions, { data: { action: 'return', note: ' ' } }),
    422,
    'note_required',
  )
  await expectProblem(
    await api.patch(`/api/articles/${article.id}`, { headers: { 'if-match': '"1"' }, data: { kicker: 'قمة' } }),
    412,
    'stale_revision',
  )
})

test('a change from another site, or without a session, is refused', async ({ apiOf, newsroom, playwright }) => {
  const api = await apiOf(newsroom.people.journalist)
  const data = { desk: 'politics', headline: 'خبر' }
  await expectProblem(
    await api.post('/api/articles', { data, headers: { origin: 'https://evil.example' } }),
    403,
    'forbidden',
  )
  const anonymous = await playwright.request.newContext({ baseURL: newsroom.server.url })
  await expectProblem(await anonymous.get('/api/articles'), 401, 'unauthenticated')
  await expectProblem(await anonymous.post('/api/articles', { data }), 401, 'unauthenticated')
  await anonymous.dispose()
})
