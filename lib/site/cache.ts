import type { IncomingMessage, ServerResponse } from 'node:http'
import { getBus } from '@/lib/services/bus'
import { pageKey } from './page-key'
import { PageStore } from './page-store'
import { encodingFor, isUnchanged, type Representation } from './representation'

const KEY = Symbol.for('mihbara.site')
const holder = globalThis as { [KEY]?: PageStore }

/** The pages of the reading site; one store a process, shared by the server and by Next's bundle. */
export function getPageStore(): PageStore {
  holder[KEY] ??= makeStore()
  return holder[KEY]
}

function makeStore(): PageStore {
  const store = new PageStore()
  getBus().on('site.changed', () => store.clear())
  return store
}

/**
 * Answers a GET or HEAD from the kept pages, before Next hears of it. Cookies play no part.
 * @returns false when the page is not there: nothing was written, and the route that renders it will keep it
 */
export function serveFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || !url) return false
  const asked = pageKey(url)
  const page = asked && getPageStore().find(asked.key)
  if (!page) return false
  const { bytes, headers: own } = page.variants[encodingFor(headers['accept-encoding'])]
  if (isUnchanged(headers['if-none-match'], page)) {
    response.writeHead(304, withoutBody(own)).end()
  } else {
    response.writeHead(page.status, own).end(method === 'HEAD' ? undefined : bytes)
  }
  return true
}

/** The answer of a route handler: uncompressed, since Next removes `Content-Encoding` from what handlers say. */
export function responseOf(request: Request, page: Representation): Response {
  const { bytes, headers } = page.variants.identity
  if (isUnchanged(request.headers.get('if-none-match'), page)) {
    return new Response(null, { status: 304, headers: pairs(withoutBody(headers)) })
  }
  return new Response(new Uint8Array(bytes), { status: page.status, headers: pairs(headers) })
}

const BODY_HEADERS = new Set(['content-type', 'content-length', 'content-encoding'])

function withoutBody(headers: readonly string[]): string[] {
  return pairs(headers)
    .filter(([name]) => !BODY_HEADERS.has(name))
    .flat()
}

function pairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as [string, string]] : [],
  )
}
