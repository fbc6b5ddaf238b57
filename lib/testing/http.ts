import { findUser } from '@/db/queries/users'
import { SESSION_COOKIE, sealSession } from '@/lib/auth/session-cookie'
import type { RouteContext } from '@/lib/http/route'

/** Where requests of tests are sent. */
export const TEST_ORIGIN = 'http://newsroom.test'

/** The `Cookie` header of somebody who is signed in now. */
export async function cookieOf(person: { id: string }): Promise<string> {
  const found = await findUser(person.id)
  return `${SESSION_COOKIE}=${await sealSession(person.id, found?.user.tokenVersion ?? 0)}`
}

export interface TestCall {
  method?: string
  path?: string
  /** Signed in as this person. */
  as?: { id: string } | undefined
  params?: Record<string, string>
  /** Sent as JSON, unless it is bytes or a form. */
  body?: unknown
  /** Over those that a page would send. */
  headers?: Record<string, string>
}

type Handler = (request: Request, context: RouteContext) => Promise<Response>

/** Calls a route as a page of ours would. */
export async function call(handler: Handler, options: TestCall = {}): Promise<Response> {
  const { method = 'GET', path = '/api/test', as, params = {}, body } = options
  const isJson = body !== undefined && !(body instanceof Uint8Array) && !(body instanceof FormData)
  const headers = new Headers({
    host: new URL(TEST_ORIGIN).host,
    ...(method === 'GET' ? {} : { origin: TEST_ORIGIN }),
    ...(as ? { cookie: await cookieOf(as) } : {}),
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...options.headers,
  })
  const request = new Request(`${TEST_ORIGIN}${path}`, {
    method,
    headers,
    body: isJson ? JSON.stringify(body) : (body as BodyInit | undefined),
  })
  return handler(request, { params: Promise.resolve(params) })
}

/** Status and code of a problem, in one line. */
export async function outcomeOf(response: Response): Promise<string> {
  const text = await response.clone().text()
  const answer = text ? (JSON.parse(text) as { code?: string }) : {}
  return answer.code ? `${response.status} ${answer.code}` : String(response.status)
}
