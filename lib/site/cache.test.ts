import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getBus } from '@/lib/services/bus'
import { getPageStore, responseOf, serveFromCache } from './cache'
import { pageKey } from './page-key'
import { encodingFor, type Representation, represent } from './representation'

const BODY = '<p>قمة بغداد</p>'.repeat(200)
const PATH = '/politics/2026/11/22/قمة-بغداد'

let server: Server
let page: Representation

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!serveFromCache(request, response)) response.writeHead(599).end('next')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise(resolve => server.close(resolve)))

beforeEach(async () => {
  getPageStore().clear()
  page = await represent({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: BODY,
    headers: { 'x-own': 'yes' },
  })
  await getPageStore().get(
    PATH,
    async () => page,
    () => true,
  )
})

async function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { port } = server.address() as AddressInfo
  const { request } = await import('node:http')
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path: encodeURI(path), ...options }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
      )
    })
    call.on('error', reject).end()
  })
}

describe('a kept page', () => {
  test('is answered plain, in gzip and in brotli', async () => {
    const plain = await ask(PATH)
    expect(plain.bytes.toString()).toBe(BODY)
    expect(plain.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-encoding', 'x-own': 'yes' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    const zipped = await ask(PATH, { headers: { 'accept-encoding': 'gzip, deflate' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(zipped.bytes).toString()).toBe(BODY)
    const brotli = await ask(PATH, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(BODY)
    expect(new Set([plain, zipped, brotli].map(answer => answer.headers.etag)).size).toBe(3)
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await ask(PATH, { headers: { 'accept-encoding': 'br' } })
    const again = await ask(PATH, { headers: { 'if-none-match': `"other", W/${headers.etag}` } })
    expect(again.status).toBe(304)
    expect(again.bytes).toHaveLength(0)
    expect(again.headers).not.toHaveProperty('content-type')
    expect(again.headers['cache-control']).toBe('no-cache')
    expect((await ask(PATH, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('answers HEAD with its length and nothing else', async () => {
    const head = await ask(PATH, { method: 'HEAD' })
    expect(head.bytes).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(BODY)))
  })

  test('is the same with a cookie, and with a query that it knows nothing of', async () => {
    expect((await ask(`${PATH}?utm_source=x`, { headers: { cookie: 'session=1' } })).status).toBe(200)
  })

  test('sets no cookie and says nothing to other methods', async () => {
    expect((await ask(PATH)).headers).not.toHaveProperty('set-cookie')
    expect((await ask(PATH, { method: 'POST' })).status).toBe(599)
  })

  test('is gone as soon as the site changed', async () => {
    getBus().emit('site.changed')
    expect((await ask(PATH)).status).toBe(599)
  })
})

test('a withdrawn page is told as such to who has it too', async () => {
  const gone = await represent({ status: 410, contentType: 'text/html', body: BODY })
  await getPageStore().get(
    '/gone',
    async () => gone,
    () => true,
  )
  expect((await ask('/gone', { headers: { 'if-none-match': gone.variants.identity.etag } })).status).toBe(410)
})

test('an address that is none is left to Next', async () => {
  expect((await ask('/elsewhere')).status).toBe(599)
  expect(pageKey('/%E0%A4%A')).toBeNull()
  expect(pageKey(`/${'a'.repeat(3000)}`)).toBeNull()
})

test('a route handler answers without compression, which Next would not label', async () => {
  const request = new Request('http://localhost/', { headers: { 'accept-encoding': 'br' } })
  const response = responseOf(request, page)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe(BODY)
  const etag = response.headers.get('etag') ?? ''
  expect(responseOf(new Request(request, { headers: { 'if-none-match': etag } }), page).status).toBe(304)
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.0, br;q=0', 'identity'],
  ['GZIP, BR', 'br'],
  ['deflate, zstd', 'identity'],
])('Accept-Encoding %s gives %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding))

test('only a desk knows of a query, and only of one', () => {
  expect(pageKey('/politics?a=1&before=xyz')).toMatchObject({
    path: '/politics',
    before: 'xyz',
    key: '/politics?before=xyz',
  })
  expect(pageKey('/?before=xyz')?.key).toBe('/')
  expect(pageKey(`${encodeURI(PATH)}?before=xyz`)?.key).toBe(PATH)
})
