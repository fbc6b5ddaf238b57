import { expect, test } from 'vitest'
import { PageStore } from './page-store'
import { type Representation, represent } from './representation'

const always = () => true
const page = (body: string) => represent({ status: 200, contentType: 'text/html', body })

function deferred() {
  let settle: (page: Representation) => void = () => undefined
  const promise = new Promise<Representation>(resolve => {
    settle = resolve
  })
  return { promise, settle }
}

test('a page is made once and kept', async () => {
  const store = new PageStore()
  const first = await page('first')
  expect(await store.get('/', async () => first, always)).toBe(first)
  expect(await store.get('/', async () => page('second'), always)).toBe(first)
  expect(store.find('/')).toBe(first)
})

test('readers who come at once share one rendering', async () => {
  const store = new PageStore()
  const { promise, settle } = deferred()
  let made = 0
  const make = () => {
    made++
    return promise
  }
  const readers = [store.get('/', make, always), store.get('/', make, always)]
  settle(await page('shared'))
  const [a, b] = await Promise.all(readers)
  expect(a).toBe(b)
  expect(made).toBe(1)
})

test('a rendering that began before the site changed is answered but never kept', async () => {
  const store = new PageStore()
  const { promise, settle } = deferred()
  const early = store.get('/', () => promise, always)
  store.clear()
  const fresh = await page('after')
  const late = store.get('/', async () => fresh, always)
  settle(await page('before'))
  expect((await early).variants.identity.bytes.toString()).toBe('before')
  expect(await late).toBe(fresh)
  expect(store.find('/')).toBe(fresh)
})

test('also where it ends after the site changed and nobody asked again', async () => {
  const store = new PageStore()
  const { promise, settle } = deferred()
  const early = store.get('/', () => promise, always)
  store.clear()
  settle(await page('before'))
  await early
  expect(store.find('/')).toBeUndefined()
})

test('a rendering that fails is tried anew', async () => {
  const store = new PageStore()
  await expect(store.get('/', () => Promise.reject(new Error('no database')), always)).rejects.toThrow('no database')
  const next = await page('next')
  expect(await store.get('/', async () => next, always)).toBe(next)
})

test('what must not be kept is not', async () => {
  const store = new PageStore()
  await store.get(
    '/nowhere',
    () => page('none'),
    () => false,
  )
  expect(store.find('/nowhere')).toBeUndefined()
})

test('keeps what is read and gives up what is not', async () => {
  const store = new PageStore({ pages: 3, bytes: Number.POSITIVE_INFINITY })
  for (const key of ['/a', '/b', '/c']) await store.get(key, () => page(key), always)
  store.find('/a')
  await store.get('/d', () => page('/d'), always)
  expect(['/a', '/b', '/c', '/d'].filter(key => store.find(key))).toEqual(['/a', '/c', '/d'])
})

test('is bounded in bytes too', async () => {
  const one = await page('x'.repeat(1000))
  const store = new PageStore({ pages: 100, bytes: one.size * 2 })
  for (const key of ['/a', '/b', '/c']) await store.get(key, async () => one, always)
  expect(store.size).toBe(2)
  expect(store.find('/a')).toBeUndefined()
})
