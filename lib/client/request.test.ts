import { afterEach, describe, expect, it, vi } from 'vitest'
import { RequestProblem, request } from './request'

function answerWith(body: string | null, init?: ResponseInit) {
  const answer = vi.fn<typeof fetch>(async () => new Response(body, init))
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('document', { documentElement: { lang: 'ar' } })
  return answer
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error as RequestProblem,
  )

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('request', () => {
  it('sends JSON in the language of the page and gives the JSON of the answer', async () => {
    const fetched = answerWith('{"id":"1"}', { status: 201 })
    expect(await request('/api/articles', { method: 'POST', body: { headline: 'عنوان' } })).toEqual({ id: '1' })
    const [path, init] = fetched.mock.calls[0] ?? []
    expect(path).toBe('/api/articles')
    expect(init?.body).toBe('{"headline":"عنوان"}')
    expect(init?.headers).toMatchObject({ 'accept-language': 'ar', 'content-type': 'application/json' })
  })

  it('leaves the type of a form with files to the browser', async () => {
    const fetched = answerWith('{}')
    await request('/api/articles/import', { method: 'POST', body: new FormData() })
    expect(fetched.mock.calls[0]?.[1]?.headers).not.toHaveProperty('content-type')
  })

  it('gives nothing for an answer without a body', async () => {
    answerWith(null, { status: 204 })
    expect(await request('/api/me/sign-out-everywhere', { method: 'POST' })).toBeUndefined()
  })

  it('throws the words of a problem', async () => {
    answerWith('{"code":"four_eyes","title":"المراجعة المزدوجة","detail":"…","status":403}', { status: 403 })
    const problem = await problemOf(request('/api/articles/1/transitions', { method: 'POST' }))
    expect(problem).toBeInstanceOf(RequestProblem)
    expect(problem).toMatchObject({ status: 403, code: 'four_eyes', title: 'المراجعة المزدوجة', errors: [] })
  })

  it('says how long to wait', async () => {
    answerWith('{"code":"rate_limited"}', { status: 429, headers: { 'retry-after': '30' } })
    expect((await problemOf(request('/api/me'))).retryAfter).toBe(30)
  })

  it('makes sense of answers that are no problems of ours', async () => {
    answerWith('<html>bad gateway</html>', { status: 502 })
    expect(await problemOf(request('/api/me'))).toMatchObject({ status: 502, code: 'unavailable' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
    expect(await problemOf(request('/api/me'))).toMatchObject({ status: 0, code: 'network' })
  })
})
