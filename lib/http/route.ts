import type { z } from 'zod'
import { isSameOrigin } from '@/lib/auth/origin'
import { findActorByCookieHeader, readCookie, SESSION_COOKIE } from '@/lib/auth/session-cookie'
import { EditorialError } from '@/lib/editorial/errors'
import type { NamedActor } from '@/lib/services/people'
import { JSON_LIMIT, parseForm, parseJson, readBody, requireType } from './body'
import { answerOnce } from './idempotency'
import { ForeignOriginError, problemResponse } from './problem'
import { validate } from './validate'

type SessionNeed = 'required' | 'optional' | 'none'
type BodyNeed = z.ZodType | 'raw' | 'multipart' | undefined

/** What a route needs before its handler is called. */
export interface Door<
  Session extends SessionNeed,
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Body extends BodyNeed,
> {
  session: Session
  params?: Params
  query?: Query
  /** A schema for JSON; `raw` for bytes; `multipart` for a form with files. */
  body?: Body
  /** Bytes that the body may have; 2 MB unless told. */
  limit?: number
  /** Lets this person in before the body is read, or throws; what it gives is called when the request is over. */
  enter?: (actor: NamedActor) => () => void
  /** Honours `Idempotency-Key`: the same request is carried out once, and answered alike each time. */
  idempotent?: boolean
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
type ParsedBody<Body> = Body extends 'raw'
  ? Uint8Array<ArrayBuffer>
  : Body extends 'multipart'
    ? FormData
    : Parsed<Body>
type ActorFor<Session> = Session extends 'required' ? NamedActor : Session extends 'optional' ? NamedActor | null : null

/** What a handler is given; all of it checked. */
export interface Visit<Session, Params, Query, Body> {
  actor: ActorFor<Session>
  params: Parsed<Params>
  query: Parsed<Query>
  body: ParsedBody<Body>
  request: Request
}

/** What Next hands to a route beside the request. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * The one door of the API: session, origin, size and form of a request are settled here, permission in the service
 * behind. A handler gives a `Response`, a value for JSON, or nothing for 204; what it throws becomes problem+json.
 */
export function route<
  Session extends SessionNeed,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends BodyNeed = undefined,
>(
  door: Door<Session, Params, Query, Body>,
  handler: (visit: Visit<Session, Params, Query, Body>) => unknown,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    let leave: (() => void) | undefined
    try {
      const actor = await admit(request, door.session)
      leave = actor ? door.enter?.(actor) : undefined
      const bytes = door.body === undefined ? null : await readTypedBody(request, door)
      const visit = {
        actor,
        params: door.params ? validate(door.params, decodeParams(await context.params)) : undefined,
        query: door.query ? validate(door.query, queryOf(request)) : undefined,
        body: bytes ? await parseBody(request, door.body, bytes) : undefined,
        request,
      } as Visit<Session, Params, Query, Body>
      const answer = async () => toResponse(await handler(visit))
      if (!door.idempotent || !actor) return await answer()
      return await answerOnce(request, actor, visit.body instanceof FormData ? visit.body : bytes, answer)
    } catch (error) {
      return problemResponse(error, request)
    } finally {
      leave?.()
    }
  }
}

/** A change that rides on a session must come from a page of ours: any other site could make the browser send it. */
async function admit(request: Request, need: SessionNeed): Promise<NamedActor | null> {
  const cookie = request.headers.get('cookie')
  const origin = request.headers.get('origin')
  const isChange = !SAFE_METHODS.includes(request.method)
  const hasSession = readCookie(cookie, SESSION_COOKIE) !== undefined
  if (isChange && (origin !== null || (need !== 'none' && hasSession))) {
    if (!isSameOrigin(origin, request.headers.get('host'))) throw new ForeignOriginError()
  }
  if (need === 'none') return null
  const actor = hasSession ? await findActorByCookieHeader(cookie) : null
  if (!actor && need === 'required') throw new EditorialError('unauthenticated')
  return actor
}

async function readTypedBody(request: Request, door: { body?: BodyNeed; limit?: number }) {
  if (door.body === 'multipart') requireType(request, 'multipart/form-data')
  else if (door.body !== 'raw') requireType(request, 'application/json')
  return readBody(request, door.limit ?? JSON_LIMIT)
}

async function parseBody(request: Request, need: BodyNeed, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  if (need === 'raw') return bytes
  if (need === 'multipart') return parseForm(bytes, request.headers.get('content-type') ?? '')
  return need ? validate(need, parseJson(bytes)) : undefined
}

function decodeParams(params: Awaited<RouteContext['params']>): Record<string, string | string[] | undefined> {
  return params ?? {}
}

function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map(name => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

function toResponse(answer: unknown): Response {
  if (answer instanceof Response) {
    if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store')
    return answer
  }
  const headers = { 'cache-control': 'no-store' }
  return answer === undefined ? new Response(null, { status: 204, headers }) : Response.json(answer, { headers })
}
