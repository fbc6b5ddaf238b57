import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/editorial/actor'
import { createNewsroom, createPerson, type Newsroom } from '@/lib/testing/factories'
import { call, outcomeOf } from '@/lib/testing/http'
import type { RouteContext } from './route'

type Handler = (request: Request, context: RouteContext) => Promise<Response>

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Doors that need no session: signing in, the links that lead to it, whether the server is well, and what is not there. */
const OPEN = [
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/links/[token]/route.ts',
  'app/api/health/route.ts',
  'app/api/[...unknown]/route.ts',
]

const root = path.resolve(import.meta.dirname, '..', '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app/api'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file.endsWith('/route.ts') && !OPEN.includes(file))

async function handlersOf(file: string): Promise<[(typeof METHODS)[number], Handler][]> {
  const module = (await import(path.join(root, file))) as Record<string, Handler | undefined>
  return METHODS.flatMap(method => {
    const handler = module[method]
    return handler ? [[method, handler] as [typeof method, Handler]] : []
  })
}

const params = { userId: 'x', articleId: 'x', mediaId: 'x', number: '1', token: 'x' }
const toCall = (method: string) => ({
  method,
  params,
  ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
})

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await createNewsroom()
})

describe('every door', () => {
  test('is known', () => expect(files.length).toBeGreaterThan(10))

  test.each(files)('%s asks who comes, and from where', async file => {
    const suspended = await createPerson({ role: 'admin', suspended: true })
    const handlers = await handlersOf(file)
    expect(handlers.length).toBeGreaterThan(0)
    for (const [method, handler] of handlers) {
      expect(await outcomeOf(await call(handler, toCall(method))), method).toBe('401 unauthenticated')
      const closed = await call(handler, { ...toCall(method), as: suspended })
      expect(await outcomeOf(closed), method).toBe('401 unauthenticated')
      if (method === 'GET') continue
      const forged = await call(handler, {
        ...toCall(method),
        as: newsroom.admin,
        headers: { origin: 'http://evil.test' },
      })
      expect(await outcomeOf(forged), method).toBe('403 forbidden')
    }
  })
})

describe('who may manage the newsroom', () => {
  const person = { email: 'new@example.com', name: 'جديد', role: 'journalist', desks: ['sport'] }
  const desk = { slug: 'culture', name: 'ثقافة' }
  const table: [file: string, method: string, body: unknown, outcomes: Record<Role, string>][] = [
    ['me', 'GET', undefined, { journalist: '200', editor: '200', admin: '200' }],
    ['desks', 'GET', undefined, { journalist: '200', editor: '200', admin: '200' }],
    ['users', 'GET', undefined, { journalist: '200', editor: '200', admin: '200' }],
    ['users', 'POST', person, { journalist: '403 forbidden', editor: '403 forbidden', admin: '201' }],
    ['users/[userId]', 'PATCH', {}, { journalist: '403 forbidden', editor: '403 forbidden', admin: '404 not_found' }],
    [
      'users/[userId]/invite',
      'POST',
      {},
      { journalist: '403 forbidden', editor: '403 forbidden', admin: '404 not_found' },
    ],
    [
      'users/[userId]/reset',
      'POST',
      {},
      { journalist: '403 forbidden', editor: '403 forbidden', admin: '404 not_found' },
    ],
    ['desks', 'POST', desk, { journalist: '403 forbidden', editor: '403 forbidden', admin: '201' }],
    ['settings', 'GET', undefined, { journalist: '403 forbidden', editor: '403 forbidden', admin: '200' }],
    ['settings', 'PUT', { digits: 'arabic' }, { journalist: '403 forbidden', editor: '403 forbidden', admin: '200' }],
  ]

  test.each(table)('%s %s', async (folder, method, body, outcomes) => {
    const handlers = new Map<string, Handler>(await handlersOf(`app/api/${folder}/route.ts`))
    const handler = handlers.get(method)
    if (!handler) throw new Error(`${folder} has no ${method}`)
    const people = { journalist: newsroom.journalist, editor: newsroom.editor, admin: newsroom.admin }
    for (const role of ['journalist', 'editor', 'admin'] as const) {
      const response = await call(handler, { method, body, params, as: people[role] })
      expect(await outcomeOf(response), role).toBe(outcomes[role])
    }
  })

  test('what is wrong is refused, and nothing of it kept', async () => {
    const [users, desks, settings] = await Promise.all(
      ['users', 'desks', 'settings'].map(
        async name => new Map<string, Handler>(await handlersOf(`app/api/${name}/route.ts`)),
      ),
    )
    const post = (handlers: Map<string, Handler> | undefined, method: string, body: unknown) =>
      call(handlers?.get(method) ?? (async () => new Response()), { method, body, as: newsroom.admin })
    for (const wrong of [
      { ...person, email: 'not an address' },
      { ...person, role: 'owner' },
      { ...person, email: 'nowhere@example.com', desks: ['nowhere'] },
      { ...person, name: ' ' },
      { ...person, password: 'given' },
    ]) {
      expect(await outcomeOf(await post(users, 'POST', wrong))).toBe('422 invalid')
    }
    for (const slug of ['api', 'admin', 'desk', 'sport', 'Two Words', '', '../x']) {
      expect(await outcomeOf(await post(desks, 'POST', { slug, name: 'قسم' })), slug).toBe('422 invalid')
    }
    for (const wrong of [{ timeZone: 'Moon/Base' }, { fourEyes: 'never' }, { unknown: 1 }]) {
      expect(await outcomeOf(await post(settings, 'PUT', wrong))).toBe('422 invalid')
    }
    const kept = await (await call(settings?.get('GET') ?? (async () => new Response()), { as: newsroom.admin })).json()
    expect(kept).toMatchObject({ digits: 'arabic', timeZone: 'Asia/Riyadh', fourEyes: 'strict' })
  })

  test('an invitation is answered with a whole address, once', async () => {
    const users = new Map<string, Handler>(await handlersOf('app/api/users/route.ts'))
    const post = users.get('POST')
    const list = users.get('GET')
    if (!post || !list) throw new Error('no such door')
    const body = { ...person, email: 'address@example.com' }
    const response = await call(post, { method: 'POST', body, as: newsroom.admin })
    expect(await response.json()).toMatchObject({
      url: expect.stringMatching(/^http:\/\/newsroom\.test\/set-up\/[\w-]{43}$/),
    })
    expect(await outcomeOf(await call(post, { method: 'POST', body, as: newsroom.admin }))).toBe('409 email_taken')
    const seen = await (await call(list, { as: newsroom.journalist })).text()
    expect(seen).not.toMatch(/@example\.com|set-up|lastSignIn/)
    expect(await outcomeOf(await call(list, { path: '/api/users?cursor=garbage', as: newsroom.admin }))).toBe(
      '422 invalid',
    )
    expect(await outcomeOf(await call(list, { path: '/api/users?limit=101', as: newsroom.admin }))).toBe('422 invalid')
  })
})
