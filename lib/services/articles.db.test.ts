import { beforeAll, describe, expect, test } from 'vitest'
import { patchArticleSchema, saveVersionSchema, transitionSchema } from '@/lib/contracts/articles'
import type { Actor } from '@/lib/editorial/actor'
import { STATES } from '@/lib/editorial/article'
import { createNewsroom, createPerson, type Newsroom } from '@/lib/testing/factories'
import { act, approval, createStory, loadStory, outcomeOf, readStory, rewrite } from '@/lib/testing/stories'
import { patchArticle, replaceDocument, restoreVersion } from './article-changes'
import { createArticle, findArticleView, getArticle, listArticles } from './articles'
import { performTransitions } from './transitions'
import { getArticleVersion, listArticleHistory, listArticleVersions, saveNamedVersion } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

async function patch(actor: Actor, id: string, input: Parameters<typeof patchArticle>[2]): Promise<string> {
  const { row } = await loadStory(id)
  return outcomeOf(patchArticle(actor, id, input, row.revision))
}

async function publish(id: string): Promise<void> {
  const { editor, admin } = people
  await act(id, [editor, { action: 'submit' }], [admin, await approval(id, 'اختبار')])
  await act(id, [admin, { action: 'publish', change: { kind: 'minor', note: '' } }])
}

describe('creating', () => {
  test('a story begins as a draft of its author, with its document, its metadata and one event', async () => {
    const { journalist } = people
    const { row } = await createArticle(journalist, {
      desk: 'politics',
      headline: ' قمة  بغداد ',
      body: { text: 'فقرة أولى\nفقرة ثانية' },
      kicker: 'حصري',
      slug: 'قمة بغداد!',
      topics: ['العراق'],
      urgent: true,
    })
    expect(await getArticle(journalist, row.id)).toMatchObject({
      state: 'draft',
      headline: 'قمة بغداد',
      kicker: 'حصري',
      slug: 'قمة-بغداد',
      urgent: true,
      revision: 1,
      wordCount: 6,
      authors: [{ id: journalist.id, name: journalist.name }],
      abilities: { edit: true, submit: true, approve: false },
    })
    const { items } = await listArticleHistory(journalist, row.id, undefined, 10)
    expect(items).toMatchObject([
      { action: 'article.created', actor: { id: journalist.id }, data: { desk: 'politics' } },
    ])
    expect((await loadStory(row.id)).facts.contributors).toEqual([{ userId: journalist.id, inDraft: true }])
  })

  test('only for a desk of one’s own, and one that is there', async () => {
    const create = (actor: Actor, desk: string) => outcomeOf(createArticle(actor, { desk }))
    expect(await create(people.journalist, 'sport')).toBe('forbidden')
    expect(await create(people.editor, 'sport')).toBe('forbidden')
    expect(await create(people.admin, 'sport')).toBe('done')
    expect(await create(people.journalist, 'nowhere')).toBe('invalid')
    expect(await create(await createPerson({ desks: ['politics'], suspended: true }), 'politics')).toBe('forbidden')
  })
})

describe('changing metadata', () => {
  test('against the revision that was seen; a stale one is refused and says who was first', async () => {
    const { journalist, admin } = people
    const id = await createStory(journalist)
    await patchArticle(admin, id, { kicker: 'أ' }, 1)
    await expect(patchArticle(journalist, id, { kicker: 'ب' }, 1)).rejects.toMatchObject({
      code: 'stale_revision',
      status: 412,
      details: { values: { name: admin.name, time: expect.any(String) } },
    })
    expect((await loadStory(id)).row).toMatchObject({ kicker: 'أ', revision: 2 })
  })

  test('what readers see makes a contributor and changes the hash; plans do neither', async () => {
    const { journalist, admin } = people
    const id = await createStory(journalist)
    const { contentHash } = await readStory(id)
    await patch(admin, id, { priority: 'high', dueAt: new Date(0), urgent: true })
    expect((await readStory(id)).contentHash).toBe(contentHash)
    expect((await loadStory(id)).facts.contributors.map(({ userId }) => userId)).toEqual([journalist.id])
    await patch(admin, id, { kicker: '' })
    expect((await loadStory(id)).facts.contributors).toHaveLength(1)
    await patch(admin, id, { topics: ['اقتصاد'] })
    expect((await readStory(id)).contentHash).not.toBe(contentHash)
    expect((await loadStory(id)).facts.contributors).toHaveLength(2)
  })

  test('whoever may change nothing of it is refused, even what would change nothing', async () => {
    const { journalist, sportJournalist, sportEditor } = people
    const id = await createStory(journalist)
    expect(await patch(sportJournalist, id, { kicker: 'x' })).toBe('not_found')
    await publish(id)
    for (const input of [{}, { kicker: '' }, { kicker: 'x' }, { urgent: true }, { restrictedTo: [] }]) {
      await expect(patchArticle(sportJournalist, id, input, 0)).rejects.toMatchObject({
        code: 'forbidden',
        details: {},
      })
    }
    const { revision } = (await loadStory(id)).row
    expect(await patch(sportEditor, id, { kicker: 'x' })).toBe('forbidden')
    expect(await patch(sportEditor, id, { urgent: true })).toBe('forbidden')
    expect((await loadStory(id)).row.revision).toBe(revision)
  })

  test('people who are not there cannot be named', async () => {
    const id = await createStory(people.journalist)
    expect(await patch(people.journalist, id, { restrictedTo: [people.editor.id, 'nobody'] })).toBe('invalid')
    expect((await loadStory(id)).facts.restrictedTo).toBeNull()
  })

  test('an embargo is not put behind the hour that a story is scheduled for', async () => {
    const { journalist, editor, admin } = people
    const id = await createStory(journalist)
    const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await act(id, [editor, { action: 'submit' }], [admin, await approval(id, 'اختبار')])
    await act(id, [editor, { action: 'schedule', publishAt: hour(2) }])
    expect(await patch(editor, id, { embargoUntil: hour(3) })).toBe('embargoed')
    expect(await patch(editor, id, { embargoUntil: hour(1) })).toBe('done')
    expect(await outcomeOf(performTransitions(editor, id, [{ action: 'publish' }]))).toBe('embargoed')
  })

  test('the notice of a withdrawn page is edited by any editor, while its text stays locked', async () => {
    const { journalist, sportEditor, admin } = people
    const id = await createStory(journalist)
    await publish(id)
    expect(await patch(admin, id, { notice: 'x' })).toBe('state_conflict')
    await act(id, [sportEditor, { action: 'withdraw', notice: 'سُحبت' }])
    expect(await patch(journalist, id, { notice: 'x' })).toBe('forbidden')
    expect(await patch(sportEditor, id, { notice: 'سُحبت للتدقيق' })).toBe('done')
    expect((await loadStory(id)).row.withdrawalNotice).toBe('سُحبت للتدقيق')
  })
})

describe('replacing the text', () => {
  test('needs the hash of what it was made from', async () => {
    const { journalist, admin } = people
    const id = await createStory(journalist)
    const { document, contentHash } = await readStory(id)
    await rewrite(admin, id, 'كُتب في الأثناء')
    await expect(replaceDocument(journalist, id, document, contentHash)).rejects.toMatchObject({
      code: 'stale_hash',
      status: 412,
      details: { values: { name: admin.name } },
    })
    expect(JSON.stringify((await readStory(id)).document)).toContain('كُتب في الأثناء')
  })

  test('with the same text makes nobody a contributor; with what the schema does not know is refused', async () => {
    const { journalist, admin } = people
    const id = await createStory(journalist)
    const { document, contentHash } = await readStory(id)
    await replaceDocument(admin, id, document, contentHash)
    expect((await loadStory(id)).facts.contributors).toHaveLength(1)
    const unknown = { ...document, content: [...document.content, { type: 'script' }] }
    expect(await outcomeOf(replaceDocument(admin, id, unknown, contentHash))).toBe('unknown_node')
    expect((await readStory(id)).contentHash).toBe(contentHash)
  })

  test('restoring brings an older text and its metadata back, as a new edit', async () => {
    const { journalist } = people
    const id = await createStory(journalist)
    await patch(journalist, id, { kicker: 'أول' })
    const { number, contentHash } = await saveNamedVersion(journalist, id, 'قبل التعديل', null)
    await rewrite(journalist, id, 'نص آخر')
    await patch(journalist, id, { kicker: 'ثان' })
    await restoreVersion(journalist, id, number)
    expect((await readStory(id)).contentHash).toBe(contentHash)
    expect((await loadStory(id)).row.kicker).toBe('أول')
    expect(await outcomeOf(restoreVersion(journalist, id, 99))).toBe('not_found')
  })
})

/* What one of the databases cannot keep is refused on both, and is never an internal error. */
test.each(['\u0000', 'أ\u0000ب', 'أ\ud800'])('letters that no database keeps (%j) are refused', async letters => {
  const { journalist, editor } = people
  const id = await createStory(journalist)
  const outcomes = [
    await outcomeOf(createArticle(journalist, { desk: 'politics', headline: letters })),
    await outcomeOf(rewrite(journalist, id, letters)),
    patchArticleSchema.safeParse({ kicker: letters }).success,
    patchArticleSchema.safeParse({ topics: [letters] }).success,
    transitionSchema.safeParse({ action: 'return', note: letters }).success,
    saveVersionSchema.safeParse({ name: letters }).success,
  ]
  expect(outcomes).toEqual(['invalid', 'invalid', false, false, false, false])
  expect(await outcomeOf(getArticle(editor, id))).toBe('done')
})

describe('in approved, published, withdrawn and spiked', () => {
  /** A story in a locked state, by way of the services. */
  async function createLocked(state: (typeof STATES)[number]): Promise<string> {
    const { journalist, editor, admin } = people
    const id = await createStory(journalist)
    await saveNamedVersion(journalist, id, 'أول', null)
    await patch(journalist, id, { kicker: 'تمهيد' })
    await rewrite(journalist, id, 'نص ثان')
    if (state === 'spiked') return (await act(id, [editor, { action: 'spike' }])).row.id
    await act(id, [editor, { action: 'submit' }], [admin, await approval(id, 'اختبار')])
    if (state === 'approved') return id
    await act(id, [editor, { action: 'publish' }])
    if (state === 'withdrawn') await act(id, [editor, { action: 'withdraw', notice: 'سُحبت' }])
    return id
  }

  test.each(STATES.slice(2))('%s: no door changes what readers see, for anybody', async state => {
    const id = await createLocked(state)
    const before = await readStory(id)
    const { row } = await loadStory(id)
    expect(row.state).toBe(state)
    const target = { ...before.document, content: before.document.content.slice(0, 3) }
    for (const actor of [people.admin, people.editor, people.journalist]) {
      expect(await outcomeOf(replaceDocument(actor, id, target, before.contentHash))).toBe('state_conflict')
      expect(await outcomeOf(restoreVersion(actor, id, 1))).toBe('state_conflict')
      for (const input of [{ kicker: '' }, { byline: 'x' }, { dateline: 'x' }, { source: 'x' }, { slug: 'x' }]) {
        expect(await patch(actor, id, input)).toBe('state_conflict')
      }
      expect(await patch(actor, id, { topics: ['x'], urgent: true })).toBe('state_conflict')
    }
    expect(await outcomeOf(restoreVersion(people.sportEditor, id, 1))).toBe('forbidden')
    expect((await readStory(id)).contentHash).toBe(before.contentHash)
    expect((await loadStory(id)).row).toEqual(row)
  })
})

describe('reading', () => {
  test('of others’ stories a journalist sees what the public reads, and nothing of the update', async () => {
    const { journalist, sportJournalist, editor } = people
    const id = await createStory(journalist, 'politics', 'عنوان منشور')
    expect(await outcomeOf(getArticle(sportJournalist, id))).toBe('not_found')
    await publish(id)
    await act(id, [editor, { action: 'revise' }])
    await rewrite(editor, id, 'سر لم ينشر')
    const seen = await getArticle(sportJournalist, id)
    expect(seen).toMatchObject({ state: 'published', headline: 'عنوان منشور', authors: [], revision: 0 })
    expect(JSON.stringify(seen)).not.toContain('سر لم ينشر')
    expect(seen.contentHash).toBe((await loadStory(id)).row.liveHash)
    for (const door of [listArticleVersions, listArticleHistory]) {
      expect(await outcomeOf(door(sportJournalist, id, undefined, 10))).toBe('forbidden')
    }
    expect(await outcomeOf(getArticleVersion(sportJournalist, id, 1))).toBe('forbidden')
  })

  test('a restricted story is there for the people named on it and admins; for all others it is not', async () => {
    const { journalist, sportJournalist, editor, editor2, sportEditor, admin } = people
    const id = await createStory(journalist, 'politics', 'تحقيق سري')
    expect(await patch(editor, id, { restrictedTo: [editor2.id, sportJournalist.id] })).toBe('done')
    expect(await findArticleView(editor, id)).toBeNull()
    const listed = async (actor: Actor) =>
      (await listArticles(actor, { limit: 100 }, null)).items.find(item => item.id === id)
    for (const actor of [journalist, editor2, sportJournalist, admin]) {
      expect((await getArticle(actor, id)).headline).toBe('تحقيق سري')
      expect(await listed(actor)).toMatchObject({ headline: 'تحقيق سري', state: 'draft' })
    }
    for (const actor of [editor, sportEditor]) {
      expect(await listed(actor)).toBeUndefined()
      const { revision } = (await loadStory(id)).row
      const { document } = await readStory(id)
      const doors = [
        () => getArticle(actor, id),
        () => patchArticle(actor, id, { kicker: 'x' }, revision),
        () => replaceDocument(actor, id, document, 'x'),
        () => restoreVersion(actor, id, 1),
        () => listArticleVersions(actor, id),
        () => getArticleVersion(actor, id, 1),
        () => saveNamedVersion(actor, id, 'x', null),
        () => listArticleHistory(actor, id, undefined, 10),
        () => performTransitions(actor, id, [{ action: 'submit' }]),
        () => performTransitions(actor, id, [{ action: 'withdraw', notice: '' }]),
      ]
      for (const door of doors) expect(await outcomeOf(door())).toBe('not_found')
    }
    expect(await patch(journalist, id, { restrictedTo: null })).toBe('done')
    expect(await outcomeOf(getArticle(editor, id))).toBe('done')
    expect(await outcomeOf(getArticle(sportJournalist, id))).toBe('not_found')
  })

  test('somebody who is suspended finds nothing', async () => {
    const id = await createStory(people.journalist)
    await publish(id)
    for (const actor of Object.values(people)) {
      expect(await outcomeOf(getArticle({ ...actor, suspended: true }, id))).toBe('not_found')
    }
  })
})
