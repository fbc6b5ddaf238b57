import { beforeAll, describe, expect, test } from 'vitest'
import { GET as readOne, DELETE as remove, PATCH as update } from '@/app/api/media/[mediaId]/route'
import { GET as list, POST as upload } from '@/app/api/media/route'
import { GET as show } from '@/app/media/[mediaId]/route'
import { MAX_PICTURE_BYTES, type Media } from '@/lib/contracts/media'
import { replaceDocument } from '@/lib/services/article-changes'
import type { NamedActor } from '@/lib/services/people'
import { getPictureQueue } from '@/lib/services/picture-queue'
import { performTransitions } from '@/lib/services/transitions'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { call, outcomeOf } from '@/lib/testing/http'
import { makePicture } from '@/lib/testing/picture-files'
import { addPicture, pictureBlock } from '@/lib/testing/pictures'
import { approveAndPublish } from '@/lib/testing/published-story'
import { createStory, readStory } from '@/lib/testing/stories'

let people: Newsroom
let file: Buffer
beforeAll(async () => {
  people = await createNewsroom()
  file = await makePicture()
})

function formOf(bytes: Uint8Array | null, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (bytes) form.set('file', new File([new Uint8Array(bytes)], 'photo.svg', { type: 'text/html' }))
  return form
}

const post = (as: NamedActor, body: FormData, headers: Record<string, string> = {}) =>
  call(upload, { method: 'POST', path: '/api/media', as, body, headers })

const about = (id: string) => ({ params: { mediaId: id } })

describe('POST /api/media', () => {
  test('anybody uploads; what a file is called and said to be does not matter', async () => {
    for (const as of [people.journalist, people.editor, people.admin]) {
      const response = await post(as, formOf(file, { caption: ' جسر ' }))
      const picture = (await response.json()) as Media
      expect(response.status).toBe(201)
      expect(picture).toMatchObject({ caption: 'جسر', credit: '', width: 640, height: 400 })
      expect(response.headers.get('location')).toBe(`/api/media/${picture.id}`)
      expect(response.headers.get('etag')).toBe('"1"')
    }
  })

  test('what is wrong is refused with its reason', async () => {
    const { journalist } = people
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await outcomeOf(await post(journalist, formOf(svg)))).toBe('415 unsupported_type')
    expect(await outcomeOf(await post(journalist, formOf(file.subarray(0, 900))))).toBe('422 invalid')
    expect(await outcomeOf(await post(journalist, formOf(null)))).toBe('422 invalid')
    expect(await outcomeOf(await post(journalist, formOf(file, { uploaderId: 'x' })))).toBe('422 invalid')
    expect(await outcomeOf(await post(journalist, formOf(file, { credit: 'x'.repeat(301) })))).toBe('422 invalid')
    const nowhere = '01990000-0000-7000-8000-000000000000'
    expect(await outcomeOf(await post(journalist, formOf(file, { article: nowhere })))).toBe('404 not_found')
    const json = await call(upload, { method: 'POST', as: journalist, body: { file: 'x' } })
    expect(await outcomeOf(json)).toBe('415 unsupported_type')
  })

  test('a body over the limit is not read to its end, and the answer says the limit', async () => {
    const headers = { 'content-length': String(MAX_PICTURE_BYTES * 2) }
    const told = await post(people.journalist, formOf(file), headers)
    expect(await outcomeOf(told)).toBe('413 too_large')
    expect((await told.json()).detail).toContain('20')
    const untold = await post(people.journalist, formOf(Buffer.alloc(MAX_PICTURE_BYTES + 100_000)))
    expect(await outcomeOf(untold)).toBe('413 too_large')
  })

  test('the same request twice makes one picture, whatever the boundary of its form', async () => {
    const key = { 'idempotency-key': 'picture-1' }
    const [first, second] = [
      await post(people.journalist, formOf(file), key),
      await post(people.journalist, formOf(file), key),
    ]
    expect(((await second.json()) as Media).id).toBe(((await first.json()) as Media).id)
    expect(second.headers.get('idempotent-replay')).toBe('true')
    const other = await post(people.journalist, formOf(file, { caption: 'x' }), key)
    expect(await outcomeOf(other)).toBe('409 idempotency_mismatch')
  })

  test('who has too many under way waits, and others do not', async () => {
    const queue = getPictureQueue()
    const leave = [1, 2, 3].map(() => queue.enter(people.journalist.id))
    const refused = await post(people.journalist, formOf(file))
    expect(await outcomeOf(refused)).toBe('429 rate_limited')
    expect(refused.headers.get('retry-after')).toBe('5')
    expect((await post(people.editor, formOf(file))).status).toBe(201)
    for (const done of leave) done()
    expect((await post(people.journalist, formOf(file))).status).toBe(201)
  })

  test('a refused upload gives its place back', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await outcomeOf(await post(people.journalist, formOf(null)))).toBe('422 invalid')
    }
  })
})

describe('the pictures of the library', () => {
  test('are listed, read, changed and deleted, each by whom it is open to', async () => {
    const { journalist, sportJournalist, editor } = people
    const { id } = await addPicture(journalist, { caption: 'سجل' })
    const page = await call(list, { path: `/api/media?q=${encodeURIComponent('سجل')}&limit=1`, as: sportJournalist })
    expect(await page.json()).toMatchObject({ items: [{ id, abilities: { edit: false, delete: false } }] })
    const one = await call(readOne, { ...about(id), as: editor })
    expect(await one.json()).toMatchObject({ id, abilities: { edit: true, delete: true } })

    const patch = (as: NamedActor, body: unknown, headers?: Record<string, string>) =>
      call(update, { method: 'PATCH', ...about(id), as, body, ...(headers && { headers }) })
    expect(await outcomeOf(await patch(sportJournalist, { credit: 'x' }))).toBe('403 forbidden')
    expect(await outcomeOf(await patch(journalist, { width: 1 }))).toBe('422 invalid')
    expect(await outcomeOf(await patch(journalist, { credit: 'x' }, { 'if-match': '"9"' }))).toBe('412 stale_revision')
    const changed = await patch(journalist, { credit: 'x' }, { 'if-match': '"1"' })
    expect(changed.headers.get('etag')).toBe('"2"')

    const press = (as: NamedActor) => call(remove, { method: 'DELETE', ...about(id), as })
    expect(await outcomeOf(await press(journalist))).toBe('403 forbidden')
    expect(await outcomeOf(await press(editor))).toBe('204')
    expect(await outcomeOf(await press(editor))).toBe('404 not_found')
  })

  test('what is no id is nothing that is there', async () => {
    for (const id of ['x', '../../etc/passwd', '']) {
      expect(await outcomeOf(await call(readOne, { ...about(id), as: people.admin })), id).toBe('404 not_found')
      expect(await outcomeOf(await call(show, about(id))), id).toBe('404 not_found')
    }
  })
})

describe('GET /media/{id}', () => {
  const get = (id: string, options: { as?: NamedActor; w?: string; headers?: Record<string, string> } = {}) =>
    call(show, {
      ...about(id),
      path: `/media/${id}${options.w === undefined ? '' : `?w=${options.w}`}`,
      as: options.as,
      ...(options.headers && { headers: options.headers }),
    })

  test('is a picture and nothing else, for one browser alone while it is not public', async () => {
    const { id } = await addPicture(people.journalist)
    expect(await outcomeOf(await get(id))).toBe('404 not_found')
    const response = await get(id, { as: people.sportJournalist })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1', 8, 12)).toBe('WEBP')
    const etag = response.headers.get('etag') ?? ''
    const again = await get(id, { as: people.journalist, headers: { 'if-none-match': `W/${etag}` } })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    expect((await get(id, { headers: { 'if-none-match': etag } })).status).toBe(404)
  })

  test('comes in the width that is asked for, or the next one', async () => {
    const { id } = await addPicture(people.journalist)
    const sizeOf = async (w?: string) => {
      const response = await get(id, { as: people.journalist, ...(w !== undefined && { w }) })
      return /-(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
    }
    expect(await sizeOf()).toBe('640')
    expect(await sizeOf('320')).toBe('480')
    expect(await sizeOf('480')).toBe('480')
    expect(await sizeOf('481')).toBe('640')
    expect(await sizeOf('99999')).toBe('640')
    for (const odd of ['', '-1', '0', 'x', '1e9999']) expect(await sizeOf(odd), odd).toBe('640')
  })

  test('is public while a live version shows it, and asked for anew each time', async () => {
    const story = await createStory(people.journalist)
    const { id } = await addPicture(people.journalist, { article: story })
    const { document, contentHash } = await readStory(story)
    const content = [...document.content, pictureBlock(id)]
    await replaceDocument(people.journalist, story, { ...document, content }, contentHash)
    await approveAndPublish(people, story)
    const response = await get(id)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, no-cache')
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' }
    expect((await get(id, { headers })).status).toBe(304)
    await performTransitions(people.editor, story, [{ action: 'withdraw', notice: '' }])
    expect(await outcomeOf(await get(id, { headers }))).toBe('404 not_found')
  })
})
