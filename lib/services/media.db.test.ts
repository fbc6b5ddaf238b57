import { mkdtemp, readdir, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hasMedia } from '@/db/queries/media'
import type { NodeJSON } from '@/lib/document/document'
import type { Actor } from '@/lib/editorial/actor'
import { getEnvironment } from '@/lib/environment'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { makePhotograph, makePicture, SECRETS } from '@/lib/testing/picture-files'
import { addPicture, pictureBlock } from '@/lib/testing/pictures'
import { approveAndPublish } from '@/lib/testing/published-story'
import { approval, createStory, readStory } from '@/lib/testing/stories'
import { patchArticle, replaceDocument } from './article-changes'
import { findArticle } from './article-record'
import { compactDocument, readStoredDocument } from './document-log'
import { deletePicture, findPictureFile, getMedia, listMedia, patchMedia, uploadPicture } from './media'
import { DiskStore, getPictureStore } from './picture-store'
import { settlePictures } from './settle-pictures'
import { performTransitions } from './transitions'
import { saveNamedVersion } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

/** `200` where somebody may have the file, else the code of the refusal; nobody is the public. */
async function fileFor(actor: Actor | null, id: string): Promise<string> {
  return outcome(findPictureFile(actor, id, undefined).then(file => file.read()))
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '200',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

/** Puts a picture at the end of a story, through the same door as an outside program. */
async function place(actor: Actor, articleId: string, media: string, change = (blocks: NodeJSON[]) => blocks) {
  const { document, contentHash } = await readStory(articleId)
  const content = [...change(document.content), pictureBlock(media)]
  await replaceDocument(actor, articleId, { ...document, content }, contentHash)
}

async function remove(actor: Actor, articleId: string) {
  const { document, contentHash } = await readStory(articleId)
  const content = document.content.filter(block => block.type !== 'picture')
  await replaceDocument(actor, articleId, { ...document, content }, contentHash)
}

describe('an upload', () => {
  test('keeps the picture in its widths and nothing of the file that came', async () => {
    const photograph = await makePhotograph()
    const words = { credit: 'رويترز', alternative: 'جسر', caption: 'الجسر بعد الفيضان' }
    const picture = await uploadPicture(people.journalist, photograph, words)
    expect(picture).toMatchObject({ ...words, width: 400, height: 600, live: false, revision: 1 })
    expect(picture.uploader).toEqual({ id: people.journalist.id, name: people.journalist.name })
    const folder = path.join(getEnvironment().dataDirectory, 'media', picture.id.slice(-2), picture.id)
    expect(await readdir(folder)).toEqual(['400.webp'])
    const kept = await getPictureStore().read(picture.id, '400.webp')
    for (const secret of SECRETS) expect(kept?.includes(secret)).toBe(false)
    expect(kept?.byteLength).toBe(picture.byteSize)
    expect(await getPictureStore().listAnnounced(new Date(Date.now() + 1000))).toEqual([])
  })

  test('twice gives two pictures that have nothing to do with each other', async () => {
    const file = await makePicture()
    const [first, second] = [
      await uploadPicture(people.journalist, file, {}),
      await uploadPicture(people.editor, file, {}),
    ]
    expect(second.id).not.toBe(first.id)
    await deletePicture(people.editor, first.id, null)
    expect(await fileFor(people.journalist, second.id)).toBe('200')
  })

  test('is refused for a story that one may not read, before anything is kept', async () => {
    const story = await createStory(people.journalist)
    const file = await makePicture()
    expect(await outcome(uploadPicture(people.sportJournalist, file, { article: story }))).toBe('not_found')
  })

  test('that the database does not take leaves no file behind', async () => {
    const before = await filesOfAll()
    const failing = vi.spyOn(DiskStore.prototype, 'save').mockImplementationOnce(async function (
      this: DiskStore,
      id,
      files,
    ) {
      await this.save(id, files)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    expect(await outcome(addPicture(people.journalist))).toBe('unavailable')
    failing.mockRestore()
    expect(await filesOfAll()).toEqual(before)
  })
})

async function filesOfAll(): Promise<string[]> {
  const root = path.join(getEnvironment().dataDirectory, 'media')
  return (await readdir(root, { recursive: true })).filter(name => name.endsWith('.webp') || /\w{8}-/.test(name)).sort()
}

describe('after a crash between file and row', () => {
  test('the next start removes what was announced and has no row, and nothing else', async () => {
    const store = getPictureStore()
    const whole = await addPicture(people.journalist)
    const [torn, stranger] = ['01990000-0000-7000-8000-00000000aa01', '01990000-0000-7000-8000-00000000bb02']
    await store.announce(torn)
    await store.save(torn, [{ name: '9.webp', bytes: new Uint8Array(9) }])
    // Of another database, or of a later day than this one's copy: without a row, and never announced here.
    await store.save(stranger, [{ name: '9.webp', bytes: new Uint8Array(9) }])
    await store.announce(whole.id)

    await settlePictures()
    expect(await store.read(torn, '9.webp'), 'an upload may still be under way').not.toBeNull()
    const announced = path.join(getEnvironment().dataDirectory, 'media', 'announced')
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const id of [torn, whole.id]) await utimes(path.join(announced, id), long, long)
    await settlePictures()
    expect(await store.read(torn, '9.webp')).toBeNull()
    expect(await store.read(stranger, '9.webp')).not.toBeNull()
    expect(await fileFor(people.journalist, whole.id)).toBe('200')
    expect(await readdir(announced)).toEqual([])
  })

  test('half a save is not a picture', async () => {
    const store = new DiskStore(await mkdtemp(path.join(tmpdir(), 'mihbara-store-')))
    const id = '01990000-0000-7000-8000-00000000cc03'
    const files = [
      { name: '480.webp', bytes: new Uint8Array(3) },
      { name: 'missing/folder.webp', bytes: new Uint8Array(3) },
    ]
    await expect(store.save(id, files)).rejects.toThrow('ENOENT')
    expect(await store.read(id, '480.webp')).toBeNull()
    await store.remove(id)
    await store.save(id, files.slice(0, 1))
    expect(await store.read(id, '480.webp')).toHaveLength(3)
    await expect(store.read('../../etc', 'passwd')).rejects.toThrow()
  })
})

describe('who sees a picture', () => {
  test('everybody at the newsroom, and the public only while a live version shows it', async () => {
    const story = await createStory(people.journalist)
    const { id } = await addPicture(people.journalist, { article: story })
    await place(people.journalist, story, id)
    expect(await fileFor(null, id)).toBe('not_found')
    expect(await fileFor(people.sportJournalist, id)).toBe('200')

    await approveAndPublish(people, story)
    expect(await fileFor(null, id)).toBe('200')
    expect(await getMedia(people.journalist, id)).toMatchObject({ live: true })

    // An update that leaves it out changes nothing for readers before it is published.
    await performTransitions(people.journalist, story, [{ action: 'revise' }])
    await remove(people.journalist, story)
    expect(await fileFor(null, id)).toBe('200')
    await approveAndPublish(people, story, { kind: 'minor', note: '' })
    expect(await fileFor(null, id)).toBe('not_found')
  })

  test('withdrawing takes it away at once, publishing again brings it back', async () => {
    const story = await createStory(people.journalist)
    const { id } = await addPicture(people.journalist)
    await place(people.journalist, story, id)
    await approveAndPublish(people, story)
    await performTransitions(people.editor, story, [{ action: 'withdraw', notice: '' }])
    expect(await fileFor(null, id)).toBe('not_found')
    expect(await fileFor(people.journalist, id)).toBe('200')
    await performTransitions(people.journalist, story, [{ action: 'revise' }])
    await approveAndPublish(people, story, { kind: 'update', note: '' })
    expect(await fileFor(null, id)).toBe('200')
  })

  test('one that two live stories show stays while one of them does', async () => {
    const { id } = await addPicture(people.journalist)
    const stories = [await createStory(people.journalist), await createStory(people.journalist)]
    for (const story of stories) {
      await place(people.journalist, story, id)
      await approveAndPublish(people, story)
    }
    const outcomes: string[] = []
    for (const story of stories) {
      await performTransitions(people.editor, story, [{ action: 'withdraw', notice: '' }])
      outcomes.push(await fileFor(null, id))
    }
    expect(outcomes).toEqual(['200', 'not_found'])
  })

  test('what came with a restricted story: its people, the uploader and admins', async () => {
    const { journalist, sportJournalist, editor, editor2, sportEditor, admin } = people
    const story = await createStory(journalist)
    const { id } = await addPicture(editor2, { article: story, caption: 'وثيقة سرية' })
    const restrict = async (restrictedTo: string[] | null) =>
      patchArticle(admin, story, { restrictedTo }, await revisionOf(story))
    const who = { journalist, sportJournalist, editor, editor2, sportEditor, admin }
    const seen = async () => {
      const names: string[] = []
      for (const [name, actor] of Object.entries(who)) {
        const listed = (await listMedia(actor, { q: 'وثيقة سرية', limit: 30 })).items.some(item => item.id === id)
        const found = [await fileFor(actor, id), await outcome(getMedia(actor, id))]
        expect(found, name).toEqual(listed ? ['200', '200'] : ['not_found', 'not_found'])
        if (listed) names.push(name)
      }
      return names
    }
    expect(await seen()).toEqual(Object.keys(who))
    await restrict([sportEditor.id])
    expect(await seen()).toEqual(['journalist', 'editor2', 'sportEditor', 'admin'])
    // Knowing its id, and putting it into a story of one's own, opens nothing.
    const own = await createStory(sportJournalist, 'sport')
    await place(sportJournalist, own, id)
    expect(await seen()).toEqual(['journalist', 'editor2', 'sportEditor', 'admin'])
    expect(await outcome(patchMedia(editor, id, { caption: '' }, null))).toBe('not_found')
    expect(await outcome(deletePicture(editor, id, null))).toBe('not_found')

    await restrict(null)
    expect(await seen()).toEqual(Object.keys(who))
    await restrict([])
    await place(journalist, story, id)
    await approveAndPublish({ ...people, editor: admin }, story)
    expect(await fileFor(null, id)).toBe('200')
    expect(await seen()).toEqual(Object.keys(who))
    await performTransitions(sportEditor, story, [{ action: 'withdraw', notice: '' }])
    expect(await seen()).toEqual(['journalist', 'editor2', 'admin'])
    expect(await fileFor(null, id)).toBe('not_found')
  })

  test('a purged secret stays one; what came with an open story is everybody’s again', async () => {
    const results: string[] = []
    for (const restrictedTo of [[], null]) {
      const story = await createStory(people.journalist)
      const { id } = await addPicture(people.journalist, { article: story })
      await patchArticle(people.admin, story, { restrictedTo }, await revisionOf(story))
      await performTransitions(people.journalist, story, [{ action: 'spike' }])
      await performTransitions(people.admin, story, [{ action: 'purge' }], { confirmation: 'قمة بغداد تختتم أعمالها' })
      results.push(await fileFor(people.editor, id))
      expect(await fileFor(people.journalist, id)).toBe('200')
    }
    expect(results).toEqual(['not_found', '200'])
  })
})

async function revisionOf(story: string): Promise<number> {
  return (await findArticle(story))?.row.revision ?? 0
}

describe('what is approved', () => {
  test('nobody approves a picture that they do not see', async () => {
    const { journalist, editor, admin } = people
    const secret = await createStory(journalist)
    const { id } = await addPicture(journalist, { article: secret })
    await patchArticle(admin, secret, { restrictedTo: [] }, await revisionOf(secret))
    const nowhere = '01990000-0000-7000-8000-000000000001'
    const outcomes: string[] = []
    for (const media of [id, nowhere]) {
      const story = await createStory(journalist)
      await place(journalist, story, media)
      await performTransitions(journalist, story, [{ action: 'submit' }])
      for (const approver of [editor, admin]) {
        outcomes.push(await outcome(performTransitions(approver, story, [await approval(story)])))
      }
    }
    expect(outcomes).toEqual(['gate', '200', 'gate', 'gate'])
  })
})

describe('what the library says of a picture', () => {
  test('the uploader and editors change it, against its revision', async () => {
    const { id } = await addPicture(people.journalist)
    expect(await outcome(patchMedia(people.sportJournalist, id, { credit: 'أنا' }, null))).toBe('forbidden')
    expect(await patchMedia(people.journalist, id, { credit: 'رويترز' }, 1)).toMatchObject({ revision: 2 })
    expect(await outcome(patchMedia(people.editor, id, { credit: 'غيرها' }, 1))).toBe('stale_revision')
    const changed = await patchMedia(people.sportEditor, id, { caption: 'جسر' }, 2)
    expect(changed).toMatchObject({ revision: 3, credit: 'رويترز', caption: 'جسر' })
  })

  test('it never changes a story, an approved one least of all', async () => {
    const story = await createStory(people.journalist)
    const { id } = await addPicture(people.journalist, { credit: 'أ ف ب', alternative: 'قبل', caption: 'قبل' })
    await place(people.journalist, story, id)
    await performTransitions(people.journalist, story, [{ action: 'submit' }])
    await performTransitions(people.editor, story, [await approval(story)])
    const before = await readStory(story)
    await patchMedia(people.journalist, id, { credit: 'بعد', alternative: 'بعد', caption: 'بعد' }, null)
    expect(await readStory(story)).toEqual(before)
    await performTransitions(people.editor, story, [{ action: 'publish' }])
  })

  test('is searched as Arabic is, all words of a question in any order', async () => {
    const { id } = await addPicture(people.journalist, { caption: 'مُظاهَرةٌ في أربيل', credit: 'Reuters' })
    await addPicture(people.journalist, { caption: 'أربيل من الجو' })
    const found = async (q: string) => (await listMedia(people.editor, { q, limit: 30 })).items.map(item => item.id)
    for (const q of ['مظاهره', 'اربيل مظاهرة', 'REUTERS مظاهر']) expect(await found(q), q).toEqual([id])
    expect(await found('100%')).toEqual([])
    expect(await found('مظاهرة في دمشق')).toEqual([])
  })

  test('is listed from the last one on, page after page', async () => {
    const ids = []
    for (let index = 0; index < 5; index++) ids.push((await addPicture(people.editor, { caption: 'صفحات' })).id)
    const seen: string[] = []
    let cursor: { id: string } | undefined
    do {
      const page = await listMedia(people.journalist, { q: 'صفحات', limit: 2, cursor })
      seen.push(...page.items.map(item => item.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(ids.reverse())
  })
})

describe('deleting', () => {
  test('editors do, and only what no story holds: in its text, in the log of an edit just made, in an old version', async () => {
    const { journalist, editor } = people
    const { id } = await addPicture(journalist)
    expect(await outcome(deletePicture(journalist, id, null))).toBe('forbidden')
    const story = await createStory(journalist)
    await place(journalist, story, id)
    expect(await outcome(deletePicture(editor, id, null))).toBe('in_use')
    await remove(journalist, story)
    expect((await readStory(story)).document.content.some(block => block.type === 'picture')).toBe(false)
    await place(journalist, story, id)
    await saveNamedVersion(journalist, story, 'مع الصورة', null)
    await remove(journalist, story)
    expect(await outcome(deletePicture(editor, id, null))).toBe('in_use')

    const other = await addPicture(journalist)
    await place(journalist, story, other.id)
    const { upto, rows } = await readStoredDocument(story)
    await compactDocument({ articleId: story, upto: upto + rows.length, authorship: null })
    expect((await readStoredDocument(story)).rows).toEqual([])
    expect(await outcome(deletePicture(editor, other.id, null)), 'in the state that was compacted').toBe('in_use')
    await remove(journalist, story)
    expect(await outcome(deletePicture(editor, other.id, 7))).toBe('stale_revision')
    expect(await fileFor(editor, other.id)).toBe('200')
    expect(await outcome(deletePicture(editor, other.id, 1))).toBe('200')
    expect(await hasMedia(other.id)).toBe(false)
    expect(await getPictureStore().read(other.id, `${other.width}.webp`)).toBeNull()
    expect(await outcome(deletePicture(editor, other.id, null))).toBe('not_found')
  })
})
