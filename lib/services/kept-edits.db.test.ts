import { beforeAll, describe, expect, test } from 'vitest'
import type { KeepEditsInput } from '@/lib/contracts/kept-edits'
import { bodyText } from '@/lib/document/text'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { type OfflineWriter, openOffline } from '@/lib/testing/offline-writer'
import { act, approval, createStory, loadStory, outcomeOf, readStory, rewrite } from '@/lib/testing/stories'
import { getArticle } from './articles'
import { decideKeptEdits, findLastClosing, keepEdits, previewKeptEdits } from './kept-edits'
import { getArticleVersion, listArticleHistory, listArticleVersions } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

const NAME = 'تعديلات ليلى دون اتصال'
const writtenAt = new Date('2026-11-03T10:00:00Z')

function inputOf(writer: OfflineWriter): KeepEditsInput {
  return { name: NAME, writtenAt, update: writer.update(), document: writer.document() }
}

/** A story that its author has written in without a connection, and that was approved meanwhile. */
async function approvedMeanwhile(words = ' كُتبت بلا شبكة.') {
  const { journalist, editor } = people
  const id = await createStory(journalist)
  const writer = await openOffline(id)
  writer.write(words)
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)])
  return { id, writer }
}

const actionsOf = async (id: string) => (await listArticleHistory(people.admin, id, undefined, 50)).items

describe('edits that come back to a story that was approved meanwhile', () => {
  test('are kept as a version; text, hash, state and contributors stay', async () => {
    const { journalist } = people
    const { id, writer } = await approvedMeanwhile()
    const before = { story: await readStory(id), article: await loadStory(id) }
    const version = await keepEdits(journalist, id, inputOf(writer))
    expect(version).toBe(before.article.row.versionCount + 1)
    const after = { story: await readStory(id), article: await loadStory(id) }
    expect(after.story).toEqual(before.story)
    expect(after.article.facts).toEqual(before.article.facts)
    const kept = await getArticleVersion(journalist, id, version ?? 0)
    expect(kept).toMatchObject({ cause: 'kept', name: NAME, createdBy: { id: journalist.id } })
    expect(bodyText(kept.document)).toContain('كُتبت بلا شبكة.')
    const [event] = await actionsOf(id)
    expect(event).toMatchObject({
      action: 'version.kept',
      data: { version, name: NAME, writtenAt: writtenAt.toISOString() },
    })
  })

  test('are kept once, however often they are sent', async () => {
    const { journalist } = people
    const { id, writer } = await approvedMeanwhile()
    const numbers = await Promise.all([1, 2, 3].map(() => keepEdits(journalist, id, inputOf(writer))))
    expect(new Set(numbers).size).toBe(1)
    const versions = await listArticleVersions(journalist, id)
    expect(versions.filter(version => version.cause === 'kept')).toHaveLength(1)
    expect((await actionsOf(id)).filter(event => event.action === 'version.kept')).toHaveLength(1)
  })

  test('are not kept where the article has them already, or where nothing was written', async () => {
    const { journalist } = people
    const { id } = await approvedMeanwhile()
    const idle = await openOffline(id)
    expect(await keepEdits(journalist, id, inputOf(idle))).toBeNull()
    idle.write('س')
    const added = idle.document()
    const undone = await openOffline(id)
    expect(await keepEdits(journalist, id, { ...inputOf(idle), document: undone.document() })).toBeNull()
    expect(await keepEdits(journalist, id, { ...inputOf(idle), document: added })).not.toBeNull()
  })

  test('are brought in by whoever may edit then, merged with what was written since, once', async () => {
    const { journalist, editor, editor2 } = people
    const { id, writer } = await approvedMeanwhile()
    const version = (await keepEdits(journalist, id, inputOf(writer))) ?? 0
    expect(await outcomeOf(decideKeptEdits(editor, id, version, 'brought_in'))).toBe('state_conflict')
    await act(id, [editor, { action: 'reopen' }])
    await rewrite(editor2, id, 'جملة أخيرة جديدة.')
    expect((await getArticle(editor, id)).keptEdits).toMatchObject([{ version, name: NAME, by: { id: journalist.id } }])
    expect(await outcomeOf(decideKeptEdits(journalist, id, version, 'brought_in'))).toBe('state_conflict')
    const preview = await previewKeptEdits(editor, id, version)
    await decideKeptEdits(editor, id, version, 'brought_in')
    expect((await readStory(id)).document).toEqual(preview)
    expect(bodyText(preview)).toBe('قال الوزير أمس. كُتبت بلا شبكة.\nجملة أخيرة جديدة.')
    const { keptEdits } = await getArticle(editor, id)
    expect(keptEdits).toEqual([])
    const { contributors } = (await loadStory(id)).facts
    expect(contributors.map(one => one.userId)).toEqual(expect.arrayContaining([journalist.id, editor.id]))
    expect(await outcomeOf(decideKeptEdits(editor, id, version, 'brought_in'))).toBe('state_conflict')
    expect((await actionsOf(id))[0]).toMatchObject({ action: 'version.brought_in', data: { version } })
    expect(await keepEdits(journalist, id, inputOf(writer))).toBe(version)
  })

  test('may be set aside, which is recorded; the version stays', async () => {
    const { journalist, editor } = people
    const { id, writer } = await approvedMeanwhile()
    const version = (await keepEdits(journalist, id, inputOf(writer))) ?? 0
    await act(id, [editor, { action: 'reopen' }])
    const before = await readStory(id)
    await decideKeptEdits(editor, id, version, 'dismissed')
    expect(await readStory(id)).toEqual(before)
    expect((await getArticle(editor, id)).keptEdits).toEqual([])
    expect((await actionsOf(id))[0]).toMatchObject({ action: 'version.dismissed', actor: { id: editor.id } })
    expect(bodyText((await getArticleVersion(editor, id, version)).document)).toContain('كُتبت بلا شبكة.')
  })

  test('keep their words as a version where their paragraph is gone by now', async () => {
    const { journalist, editor } = people
    const id = await createStory(journalist)
    const writer = await openOffline(id)
    writer.write(' في فقرة ستُحذف.', 1)
    await rewrite(journalist, id, 'فقرة أخرى مكانها تمامًا')
    await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)])
    const version = (await keepEdits(journalist, id, inputOf(writer))) ?? 0
    expect(bodyText((await getArticleVersion(journalist, id, version)).document)).toContain('في فقرة ستُحذف.')
  })
})

describe('who may leave edits, and which', () => {
  test('whose text it is; others are told nothing more than they may know', async () => {
    const { journalist, sportJournalist, sportEditor, editor2, admin } = people
    const { id, writer } = await approvedMeanwhile()
    expect(await outcomeOf(keepEdits(sportJournalist, id, inputOf(writer)))).toBe('not_found')
    expect(await outcomeOf(keepEdits(sportEditor, id, inputOf(writer)))).toBe('forbidden')
    for (const person of [journalist, editor2, admin]) {
      const own = await openOffline(id)
      own.write(` من ${person.name}`)
      expect(await outcomeOf(keepEdits(person, id, inputOf(own)))).toBe('done')
    }
  })

  test('what the schema does not know, and what builds on nothing, is refused', async () => {
    const { journalist } = people
    const { id, writer } = await approvedMeanwhile()
    const good = inputOf(writer)
    const rubbish = await openOffline(id)
    rubbish.writeRubbish()
    expect(await outcomeOf(keepEdits(journalist, id, { ...good, update: rubbish.update() }))).toBe('invalid')
    const unknown = { type: 'doc', content: [{ type: 'marquee' }] }
    expect(await outcomeOf(keepEdits(journalist, id, { ...good, document: unknown }))).toBe('unknown_node')
    expect(await outcomeOf(keepEdits(journalist, id, { ...good, update: Uint8Array.of(7, 7) }))).toBe('invalid')
    expect((await loadStory(id)).row.versionCount).toBe(2)
  })

  test('so many wait for one person and no more', async () => {
    const { journalist } = people
    const { id } = await approvedMeanwhile()
    const outcomes: string[] = []
    for (let count = 0; count < 21; count++) {
      const writer = await openOffline(id)
      writer.write(` ${count}`)
      outcomes.push(await outcomeOf(keepEdits(journalist, id, inputOf(writer))))
    }
    expect(outcomes).toEqual([...Array.from({ length: 20 }, () => 'done'), 'rate_limited'])
  })
})

test('the number of the last closing grows with each one, and with nothing else', async () => {
  const { journalist, editor } = people
  const id = await createStory(journalist)
  expect(await findLastClosing(id)).toBe(0)
  await act(id, [journalist, { action: 'submit' }])
  expect(await findLastClosing(id)).toBe(0)
  await act(id, [editor, await approval(id)])
  const first = await findLastClosing(id)
  await act(id, [editor, { action: 'reopen' }])
  expect(await findLastClosing(id)).toBe(first)
  await act(id, [editor, await approval(id)])
  expect(await findLastClosing(id)).toBeGreaterThan(first)
})
