import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { versions } from '@/db/schema'
import { transaction } from '@/db/transaction'
import { contentHash } from '@/lib/document/hash'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { act, approval, createStory, loadStory, outcomeOf, rewrite } from '@/lib/testing/stories'
import { patchArticle } from './article-changes'
import { publishDue } from './scheduler'
import { readAddress } from './site'
import { getArticleVersion, listArticleVersions, saveNamedVersion } from './version-history'
import { DamagedVersion, findVersion, getVersion } from './versions'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

/** Changes what is stored of a version, as a failing disk would. */
async function damage(articleId: string, number: number): Promise<void> {
  const isIt = and(eq(versions.articleId, articleId), eq(versions.number, number))
  const [row] = await database().select().from(versions).where(isIt)
  const content = Buffer.from(row?.content ?? [])
  content.writeUInt8(content.readUInt8(content.length - 3) ^ 1, content.length - 3)
  await transaction(() => database().update(versions).set({ content }).where(isIt))
}

test('versions are read back as they were kept, over more than one full copy, each proved by its hash', async () => {
  const { journalist } = people
  const id = await createStory(journalist)
  const kept = new Map<number, string>()
  for (let count = 1; count <= 53; count++) {
    if (count % 4 === 0) await rewrite(journalist, id, `الصيغة ${count}`)
    if (count % 7 === 0) await patchArticle(journalist, id, { kicker: `${count}` }, (await loadStory(id)).row.revision)
    const version = await saveNamedVersion(journalist, id, `نسخة ${count}`, null)
    kept.set(version.number, version.contentHash)
  }
  expect([...kept.keys()]).toEqual(Array.from({ length: 53 }, (_, index) => index + 1))
  for (const [number, hash] of kept) {
    const { document, metadata, row } = await getVersion(id, number)
    expect(row.encoding).toBe(number === 1 || number === 51 ? 'full' : 'delta')
    expect(contentHash(document, metadata)).toBe(hash)
  }
  expect(await findVersion(id, 54)).toBeNull()
  expect(await findVersion(id, 0)).toBeNull()
}, 40_000)

test('a damaged version is never shown as whole, nor those that rest on it', async () => {
  const { journalist, editor } = people
  const id = await createStory(journalist)
  await saveNamedVersion(journalist, id, 'أول', null)
  await rewrite(journalist, id, 'نص ثان')
  await saveNamedVersion(journalist, id, 'ثان', null)
  await damage(id, 1)
  await expect(getArticleVersion(editor, id, 1)).rejects.toBeInstanceOf(DamagedVersion)
  await expect(getArticleVersion(editor, id, 2)).rejects.toBeInstanceOf(DamagedVersion)
  expect(await listArticleVersions(editor, id)).toHaveLength(2)
})

test('changed metadata of a version is found as well as changed text', async () => {
  const { journalist } = people
  const id = await createStory(journalist)
  await saveNamedVersion(journalist, id, 'أول', null)
  await transaction(() =>
    database()
      .update(versions)
      .set({ metadata: { kicker: 'دخيل', topics: [] } })
      .where(eq(versions.articleId, id)),
  )
  await expect(getVersion(id, 1)).rejects.toBeInstanceOf(DamagedVersion)
})

test('a damaged version holds up no withdrawal, no later version and nothing else that is due', async () => {
  const { journalist, editor, editor2 } = people
  const due = new Date(Date.now() + 60_000)
  const schedule = async () => {
    const id = await createStory(journalist)
    await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)])
    await act(id, [editor, { action: 'schedule', publishAt: due }])
    return id
  }
  const id = await createStory(journalist)
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)], [editor2, { action: 'publish' }])
  const { publicPath } = (await loadStory(id)).row
  const other = await schedule()
  await damage(id, 1)
  await expect(readAddress(publicPath ?? '')).rejects.toBeInstanceOf(DamagedVersion)
  const withdrawn = await act(id, [editor, { action: 'withdraw', notice: 'سُحبت' }])
  expect(withdrawn.row.state).toBe('withdrawn')
  expect((await getVersion(id, withdrawn.row.versionCount)).row.encoding).toBe('full')
  expect(await publishDue(new Date(due.getTime() + 1))).toEqual([other])
})

test('a named version is for those who may work on the text, and keeps the state as it is', async () => {
  const { journalist, sportEditor, sportJournalist, editor } = people
  const id = await createStory(journalist)
  const save = (actor: typeof editor) => outcomeOf(saveNamedVersion(actor, id, 'اسم', 'ملاحظة'))
  expect(await save(sportJournalist)).toBe('not_found')
  expect(await save(sportEditor)).toBe('forbidden')
  expect(await save(editor)).toBe('done')
  expect((await listArticleVersions(journalist, id))[0]).toMatchObject({
    number: 1,
    cause: 'named',
    name: 'اسم',
    note: 'ملاحظة',
    createdBy: { id: editor.id, name: editor.name },
  })
  expect((await loadStory(id)).row.state).toBe('draft')
})
