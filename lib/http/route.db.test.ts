import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { updateUser } from '@/db/queries/users'
import { transaction } from '@/db/transaction'
import { SESSION_COOKIE, sealSession } from '@/lib/auth/session-cookie'
import { EditorialError } from '@/lib/editorial/errors'
import { getLogger } from '@/lib/services/logger'
import type { NamedActor } from '@/lib/services/people'
import { createPerson } from '@/lib/testing/factories'
import { call, outcomeOf, TEST_ORIGIN } from '@/lib/testing/http'
import { JSON_LIMIT } from './body'
import { route } from './route'

const bodySchema = z.strictObject({ name: z.string().min(1), tags: z.array(z.string()).optional() })
const open = route({ session: 'required' }, ({ actor }) => ({ id: actor.id }))
const optional = route({ session: 'optional' }, ({ actor }) => ({ id: actor?.id ?? null }))
const save = route({ session: 'required', body: bodySchema }, ({ body }) => body)

let person: NamedActor
beforeAll(async () => {
  person = await createPerson()
})

describe('whose request it is', () => {
  test('the session is asked of the database at each request', async () => {
    const somebody = await createPerson()
    const cookie = `${SESSION_COOKIE}=${await sealSession(somebody.id, 0)}`
    expect(await (await call(open, { headers: { cookie } })).json()).toEqual({ id: somebody.id })
    await transaction(() => updateUser(somebody.id, {}, true))
    expect(await outcomeOf(await call(open, { headers: { cookie } }))).toBe('401 unauthenticated')
  })

  test('suspended, forged and missing sessions are nobody’s', async () => {
    const suspended = await createPerson({ suspended: true })
    expect(await outcomeOf(await call(open, { as: suspended }))).toBe('401 unauthenticated')
    expect(await outcomeOf(await call(open))).toBe('401 unauthenticated')
    for (const forged of ['x', 'a.b.c.d.e', '']) {
      const headers = { cookie: `${SESSION_COOKIE}=${forged}` }
      expect(await outcomeOf(await call(open, { headers }))).toBe('401 unauthenticated')
    }
    expect(await (await call(optional)).json()).toEqual({ id: null })
  })
})

describe('where it comes from', () => {
  const body = { name: 'سلمى' }
  test.each([
    'http://evil.test',
    'https://newsroom.test.evil.test',
    'null',
    'http://newsroom.test:81',
    'newsroom.test',
  ])('a change from %s is refused', async origin => {
    const response = await call(save, { method: 'POST', as: person, body, headers: { origin } })
    expect(await outcomeOf(response)).toBe('403 forbidden')
    expect(await response.json()).toMatchObject({ title: 'طلب من موقع آخر' })
  })

  test('a change by cookie without an origin is refused, reading is not', async () => {
    const cookie = `${SESSION_COOKIE}=${await sealSession(person.id, 0)}`
    const request = (method: string) =>
      new Request(`${TEST_ORIGIN}/api/test`, {
        method,
        headers: { cookie, host: 'newsroom.test', 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
      })
    expect((await save(request('PATCH'), { params: Promise.resolve({}) })).status).toBe(403)
    expect((await open(request('GET'), { params: Promise.resolve({}) })).status).toBe(200)
  })

  test('a change from our own page is carried out', async () => {
    expect((await call(save, { method: 'POST', as: person, body })).status).toBe(200)
  })
})

describe('what it carries', () => {
  const post = (body: unknown, headers = {}) => call(save, { method: 'POST', as: person, body, headers })

  test('what the schema does not know is named by JSON pointers', async () => {
    const response = await post({ tags: ['a', 1], 'x/y~': true })
    expect(await outcomeOf(response)).toBe('422 invalid')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { errors } = (await response.json()) as { errors: { pointer: string }[] }
    expect(errors.map(error => error.pointer).sort()).toEqual(['/name', '/tags/1', '/x~1y~0'])
  })

  test('what is no JSON, or says that it is something else', async () => {
    const bytes = new TextEncoder().encode('{"name":')
    expect(await outcomeOf(await post(bytes, { 'content-type': 'application/json' }))).toBe('422 invalid')
    expect(await outcomeOf(await post(new Uint8Array([0xff, 0xfe]), { 'content-type': 'application/json' }))).toBe(
      '422 invalid',
    )
    expect(await outcomeOf(await post(bytes, { 'content-type': 'text/plain' }))).toBe('415 unsupported_type')
    expect(await outcomeOf(await post(bytes))).toBe('415 unsupported_type')
  })

  test('too much is refused by its announced length, and while it streams', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(JSON_LIMIT + 1) }
    expect(await outcomeOf(await post(new Uint8Array(1), headers))).toBe('413 too_large')

    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const cookie = `${SESSION_COOKIE}=${await sealSession(person.id, 0)}`
    const request = new Request(`${TEST_ORIGIN}/api/test`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { cookie, origin: TEST_ORIGIN, host: 'newsroom.test', 'content-type': 'application/json' },
    } as RequestInit)
    expect(await outcomeOf(await save(request, { params: Promise.resolve({}) }))).toBe('413 too_large')
    expect(sent).toBeLessThan(JSON_LIMIT * 2)
  })

  test('a form with a file', async () => {
    const upload = route({ session: 'required', body: 'multipart', limit: 1000 }, async ({ body }) => {
      const file = body.get('file')
      return { text: file instanceof File ? await file.text() : null }
    })
    const form = new FormData()
    form.set('file', new File(['خبر'], 'wire.txt'))
    expect(await (await call(upload, { method: 'POST', as: person, body: form })).json()).toEqual({ text: 'خبر' })
    form.set('file', new File(['خ'.repeat(1000)], 'wire.txt'))
    expect(await outcomeOf(await call(upload, { method: 'POST', as: person, body: form }))).toBe('413 too_large')
  })

  test('a query is checked too', async () => {
    const list = route(
      { session: 'none', query: z.object({ limit: z.coerce.number().max(100) }) },
      visit => visit.query,
    )
    expect(await (await call(list, { path: '/api/test?limit=20' })).json()).toEqual({ limit: 20 })
    expect(await outcomeOf(await call(list, { path: '/api/test?limit=900' }))).toBe('422 invalid')
  })
})

describe('what is answered', () => {
  test('nothing is 204, and nothing is cached', async () => {
    const response = await call(route({ session: 'none' }, () => undefined))
    expect(response.status).toBe(204)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('an unknown error is logged, and says nothing of itself', async () => {
    const log = vi.spyOn(getLogger(), 'error').mockImplementation(() => undefined)
    const response = await call(
      route({ session: 'none' }, () => {
        throw new Error('SELECT secret FROM users')
      }),
    )
    expect(await outcomeOf(response)).toBe('500 internal')
    expect(await response.text()).not.toMatch(/SELECT|\.ts|stack/)
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })

  test('the words are in the language chosen, else asked for, else Arabic', async () => {
    const fails = route({ session: 'none' }, () => {
      throw new EditorialError('four_eyes')
    })
    const titleOf = async (headers: Record<string, string>) =>
      ((await (await call(fails, { headers })).json()) as { title: string }).title
    expect(await titleOf({})).toBe('المراجعة المزدوجة')
    expect(await titleOf({ 'accept-language': 'en-GB,ar;q=0.5' })).toBe('Four eyes')
    expect(await titleOf({ 'accept-language': 'en', cookie: 'locale=ar' })).toBe('المراجعة المزدوجة')
    expect(await titleOf({ 'accept-language': '*' })).toBe('المراجعة المزدوجة')
  })

  test('a conflict says who and when, in the newsroom’s time', async () => {
    const fails = route({ session: 'none' }, () => {
      throw new EditorialError('stale_hash', {
        values: { name: 'سلمى', time: '2025-05-19T18:05:00.000Z' },
        status: 412,
      })
    })
    const problem = (await (await call(fails)).json()) as { status: number; detail: string }
    expect(problem.status).toBe(412)
    expect(problem.detail).toContain('سلمى')
    expect(problem.detail).toContain('19 مايو 2025، 21:05')
  })

  test('how long to wait', async () => {
    const fails = route({ session: 'none' }, () => {
      throw new EditorialError('rate_limited', { retryAfter: 8 })
    })
    const response = await call(fails)
    expect(await outcomeOf(response)).toBe('429 rate_limited')
    expect(response.headers.get('retry-after')).toBe('8')
  })
})

describe('Idempotency-Key', () => {
  const setUp = () => {
    let count = 0
    const create = route({ session: 'required', body: bodySchema, idempotent: true }, ({ body }) => {
      if (body.name === 'fails') throw new EditorialError('state_conflict')
      count++
      return Response.json({ count }, { status: 201, headers: { etag: '"1"' } })
    })
    const post = (key: string, name: string, as: NamedActor = person) =>
      call(create, { method: 'POST', as, body: { name }, headers: { 'idempotency-key': key } })
    return { post, count: () => count }
  }

  test('the same request is carried out once, and answered alike', async () => {
    const { post, count } = setUp()
    const first = await post('same', 'أ')
    const again = await post('same', 'أ')
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([201, '"1"', await first.text()])
    expect(count()).toBe(1)
    await post('same', 'أ', await createPerson())
    expect(count()).toBe(2)
  })

  test('another request under the same key is refused', async () => {
    const { post, count } = setUp()
    await post('other', 'أ')
    expect(await outcomeOf(await post('other', 'ب'))).toBe('409 idempotency_mismatch')
    expect(count()).toBe(1)
  })

  test('many at once: one is carried out', async () => {
    const { post, count } = setUp()
    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => (await post('race', 'أ')).status))
    expect(count()).toBe(1)
    expect(outcomes.filter(status => status !== 201 && status !== 503)).toEqual([])
  })

  test('a request that failed may be tried again', async () => {
    const { post, count } = setUp()
    expect(await outcomeOf(await post('fails', 'fails'))).toBe('409 state_conflict')
    expect((await post('fails', 'أ')).status).toBe(201)
    expect(count()).toBe(1)
  })
})
