import { beforeAll, describe, expect, test } from 'vitest'
import type { TransitionInput } from '@/lib/contracts/articles'
import { type Actor, SCHEDULER } from '@/lib/editorial/actor'
import { isEditorialError } from '@/lib/editorial/errors'
import { createNewsroom, createPerson, type Newsroom } from '@/lib/testing/factories'
import { act, approval, createStory, loadStory, outcomeOf, readStory, rewrite } from '@/lib/testing/stories'
import { patchArticle, replaceDocument } from './article-changes'
import { createArticle, getArticle } from './articles'
import { readAddress } from './site'
import { commandsOf, performTransitions } from './transitions'
import { getArticleVersion, listArticleHistory, listArticleVersions } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

const attempt = (actor: Actor, id: string, ...input: Parameters<typeof commandsOf>) =>
  outcomeOf(performTransitions(actor, id, commandsOf(...input)))

/** Approve and go on, as a request has it; written so because an object with `then` looks like a promise. */
function onePress(contentHash: string, next: 'publish' | 'schedule'): TransitionInput {
  return { action: 'approve', contentHash, ...Object.fromEntries([['then', next]]) }
}

/** A story in front of the editors. */
async function createSubmitted(): Promise<string> {
  const id = await createStory(people.journalist)
  await act(id, [people.journalist, { action: 'submit' }])
  return id
}

/** A story that the public reads. */
async function createPublished(): Promise<string> {
  const id = await createSubmitted()
  await act(id, [people.editor, await approval(id)], [people.editor, { action: 'publish' }])
  return id
}

async function readersSee(path: string | null) {
  const found = await readAddress(path ?? '')
  return found.kind === 'live' ? JSON.stringify(found.article.document) : found.kind
}

test('the whole life of a story', async () => {
  const { journalist, editor, editor2, sportEditor } = people
  const id = await createStory(journalist)
  await rewrite(journalist, id, 'أربعة نقاط')
  await act(id, [journalist, { action: 'submit' }])
  expect(await outcomeOf(rewrite(journalist, id, 'بعد الإرسال'))).toBe('state_conflict')

  await rewrite(editor, id, 'أربع نقاط')
  const returned = await act(id, [editor, { action: 'return', note: 'أين المصدر؟' }])
  expect(returned.row).toMatchObject({ state: 'draft', returnNote: 'أين المصدر؟' })
  const submitted = await act(id, [journalist, { action: 'submit' }])
  expect(submitted.row).toMatchObject({ state: 'editing', returnNote: null, submittedBy: journalist.id })

  const { contentHash } = await readStory(id)
  const press = onePress(contentHash, 'publish')
  expect(await attempt(journalist, id, press)).toBe('forbidden')
  expect(await attempt(editor, id, press)).toBe('four_eyes')
  expect(await attempt(sportEditor, id, press)).toBe('forbidden')
  expect(await attempt(editor2, id, press)).toBe('done')
  const first = await loadStory(id)
  expect(first.row).toMatchObject({ state: 'published', liveHash: contentHash, approvedHash: null })
  expect(first.facts.contributors).toEqual([])
  const address = first.row.publicPath
  expect(await readersSee(address)).toContain('أربع نقاط')

  await act(id, [editor, { action: 'revise' }])
  await rewrite(editor, id, 'خمس نقاط')
  expect(await readersSee(address)).toContain('أربع نقاط')
  const correction = { ...press, contentHash: (await readStory(id)).contentHash }
  expect(await attempt(editor2, id, correction)).toBe('change_required')
  expect((await loadStory(id)).row.state).toBe('editing')
  const change = { kind: 'correction' as const, note: 'خمس لا أربع' }
  expect(await attempt(editor2, id, { ...correction, change })).toBe('done')
  expect(await readersSee(address)).toContain('خمس نقاط')
  expect(await readAddress(address ?? '')).toMatchObject({
    article: { changes: [{ ...change, at: expect.any(Date) }] },
  })

  await act(id, [editor, { action: 'revise' }])
  await rewrite(editor, id, 'نص مهجور')
  const discarded = await act(id, [editor2, { action: 'discard' }])
  expect(discarded.row).toMatchObject({ state: 'published', revision: expect.any(Number) })
  expect((await readStory(id)).contentHash).toBe(discarded.row.liveHash)
  expect(discarded.facts.contributors).toEqual([])
  const [abandoned] = await listArticleVersions(editor, id)
  expect(abandoned).toMatchObject({ cause: 'discard', number: discarded.row.versionCount })
  const kept = await getArticleVersion(editor, id, discarded.row.versionCount)
  expect(JSON.stringify(kept.document)).toContain('نص مهجور')

  const withdrawn = await act(id, [sportEditor, { action: 'withdraw', notice: 'سُحبت هذه المادة للمراجعة' }])
  expect(withdrawn.row).toMatchObject({ state: 'withdrawn', liveVersion: null })
  expect(withdrawn.live).toBeNull()
  expect(await readAddress(address ?? '')).toEqual({ kind: 'gone', notice: 'سُحبت هذه المادة للمراجعة' })

  await act(id, [journalist, { action: 'revise' }])
  await rewrite(journalist, id, 'ست نقاط')
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)])
  await act(id, [editor, { action: 'publish', change: { kind: 'clarification', note: 'أُعيد النشر' } }])
  expect((await loadStory(id)).row.publicPath).toBe(address)
  expect(await readersSee(address)).toContain('ست نقاط')
})

test('every action has one event, every change of state one version, numbered without gaps', async () => {
  const id = await createPublished()
  const { items } = await listArticleHistory(people.admin, id, undefined, 100)
  expect(items.map(({ action }) => action)).toEqual([
    'article.published',
    'article.approved',
    'article.submitted',
    'article.created',
  ])
  const versions = await listArticleVersions(people.admin, id)
  expect(versions.map(({ number, cause }) => `${number} ${cause}`)).toEqual(['3 publish', '2 approve', '1 submit'])
  expect(new Set(versions.map(version => version.contentHash)).size).toBe(1)
})

describe('refusals', () => {
  test('a stale hash says who changed the text meanwhile, and when', async () => {
    const id = await createSubmitted()
    const { contentHash } = await readStory(id)
    await rewrite(people.editor, id, 'حرف آخر')
    const attempted = performTransitions(people.editor2, id, [{ action: 'approve', contentHash }])
    await expect(attempted).rejects.toMatchObject({
      code: 'stale_hash',
      status: 409,
      details: { values: { name: people.editor.name, time: expect.stringMatching(/^\d{4}-.*Z$/) } },
    })
    const { row } = await loadStory(id)
    await patchArticle(people.editor, id, { kicker: 'حصري' }, row.revision)
    expect((await readStory(id)).contentHash).not.toBe(contentHash)
  })

  test('a state that has moved on says who moved it', async () => {
    const id = await createSubmitted()
    await act(id, [people.editor, { action: 'return', note: 'قصير' }])
    const attempted = performTransitions(people.editor2, id, [await approval(id)])
    await expect(attempted).rejects.toMatchObject({
      code: 'state_conflict',
      details: { values: { name: people.editor.name } },
    })
  })

  test('a request against an older revision is refused', async () => {
    const id = await createSubmitted()
    const { row } = await loadStory(id)
    const stale = performTransitions(people.editor, id, [{ action: 'return', note: 'x' }], {
      ifRevision: row.revision - 1,
    })
    await expect(stale).rejects.toMatchObject({ code: 'stale_revision', status: 412 })
    await performTransitions(people.editor, id, [{ action: 'return', note: 'x' }], { ifRevision: row.revision })
  })

  test('one press that fails half-way leaves nothing of its first half', async () => {
    const id = await createSubmitted()
    const before = await loadStory(id)
    await patchArticle(people.editor2, id, { embargoUntil: new Date(Date.now() + 60_000) }, before.row.revision)
    const { contentHash } = await readStory(id)
    expect(await attempt(people.editor, id, onePress(contentHash, 'publish'))).toBe('embargoed')
    const after = await loadStory(id)
    expect(after.row).toMatchObject({ state: 'editing', versionCount: before.row.versionCount, liveVersion: null })
    const { items } = await listArticleHistory(people.admin, id, undefined, 100)
    expect(items[0]?.action).toBe('article.updated')
  })

  test('what an action needs and was not given', async () => {
    expect(() => commandsOf({ action: 'approve' })).toThrow('invalid')
    expect(() => commandsOf({ action: 'schedule' })).toThrow('invalid')
    expect(() => commandsOf(onePress('a', 'schedule'))).toThrow('invalid')
    expect(() => commandsOf({ action: 'assign' })).toThrow('invalid')
    expect(() => commandsOf({ action: 'move' })).toThrow('invalid')
    const id = await createSubmitted()
    expect(await attempt(people.editor, id, { action: 'return' })).toBe('note_required')
    expect(await attempt(people.editor, id, { action: 'move', desk: 'nowhere' })).toBe('invalid')
    expect(await attempt(people.editor, id, { action: 'assign', assignee: 'nobody' })).toBe('invalid')
    expect(await attempt(people.editor, 'no-such-article', { action: 'return', note: 'x' })).toBe('not_found')
  })
})

describe('people', () => {
  test('an assignee of another desk edits, submits and revises; an editor’s one edits in editing too', async () => {
    const { journalist, sportJournalist, editor } = people
    const id = await createStory(journalist)
    await expect(getArticle(sportJournalist, id)).rejects.toMatchObject({ code: 'not_found' })
    await act(id, [journalist, { action: 'assign', assignee: sportJournalist.id }])
    await rewrite(sportJournalist, id, 'من زميل')
    await act(id, [sportJournalist, { action: 'submit' }])
    expect(await outcomeOf(rewrite(sportJournalist, id, 'بعد الإرسال'))).toBe('state_conflict')
    await act(id, [editor, { action: 'assign', assignee: sportJournalist.id }])
    await rewrite(sportJournalist, id, 'بتكليف المحرر')
    const { facts } = await loadStory(id)
    expect(facts.assignees).toEqual([{ userId: sportJournalist.id, mayEditInEditing: true }])
    expect(facts.contributors).toEqual(
      expect.arrayContaining([
        { userId: journalist.id, inDraft: true },
        { userId: sportJournalist.id, inDraft: true },
      ]),
    )
  })

  test('nobody is asked who is suspended', async () => {
    const gone = await createPerson({ suspended: true })
    const id = await createStory(people.journalist)
    expect(await attempt(people.journalist, id, { action: 'assign', assignee: gone.id })).toBe('invalid')
  })

  test('a story moves to another desk, whose editors are responsible from then on', async () => {
    const { journalist, editor, sportEditor } = people
    const id = await createStory(journalist)
    expect(await attempt(sportEditor, id, { action: 'submit' })).toBe('forbidden')
    const moved = await act(id, [journalist, { action: 'move', desk: 'sport' }], [sportEditor, { action: 'submit' }])
    expect(moved.desk).toBe('sport')
    expect(await attempt(editor, id, { action: 'return', note: 'x' })).toBe('forbidden')
    expect(await attempt(sportEditor, id, { action: 'return', note: 'x' })).toBe('done')
  })

  test('four eyes as the newsroom chose, and an exceptional approval with its reason in the log', async () => {
    const { editor, admin } = people
    const id = await createSubmitted()
    await rewrite(editor, id, 'بيد المحرر')
    expect(await outcomeOf(performTransitions(editor, id, [await approval(id)]))).toBe('four_eyes')
    await act(id, [editor, await approval(id, 'الثالثة فجرًا ولا أحد سواي')])
    const { items } = await listArticleHistory(admin, id, undefined, 1)
    expect(items[0]).toMatchObject({ action: 'article.approved', data: { override: 'الثالثة فجرًا ولا أحد سواي' } })
    await act(id, [editor, { action: 'reopen' }])
    expect(await outcomeOf(performTransitions(editor, id, [await approval(id)]))).toBe('four_eyes')
  })
})

describe('spike and purge', () => {
  test('a spiked story comes back, or goes for good with the admin’s typed word; the log keeps that it was', async () => {
    const { journalist, editor, admin } = people
    const id = await createStory(journalist, 'politics', 'خبر لم يكتمل')
    await act(id, [journalist, { action: 'spike' }], [journalist, { action: 'unspike' }], [editor, { action: 'spike' }])
    const purge = (actor: Actor, confirmation?: string) =>
      outcomeOf(performTransitions(actor, id, [{ action: 'purge' }], { confirmation }))
    expect(await purge(editor, 'خبر لم يكتمل')).toBe('forbidden')
    expect(await purge(admin)).toBe('invalid')
    expect(await purge(admin, 'خبر')).toBe('invalid')
    expect(await purge(admin, ' خبر لم يكتمل ')).toBe('done')
    expect(await purge(admin, 'خبر لم يكتمل')).toBe('not_found')
    await expect(getArticle(admin, id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what is live is not spiked; once withdrawn and revised it may be, and its address stays gone', async () => {
    const { editor, admin } = people
    const id = await createPublished()
    const { publicPath } = (await loadStory(id)).row
    await act(id, [editor, { action: 'revise' }])
    expect(await attempt(editor, id, { action: 'spike' })).toBe('live_version_exists')
    await act(id, [editor, { action: 'withdraw', notice: 'سُحبت' }], [editor, { action: 'revise' }])
    await act(id, [editor, { action: 'spike' }])
    const confirmation = 'قمة بغداد تختتم أعمالها'
    await performTransitions(admin, id, [{ action: 'purge' }], { confirmation })
    expect((await readAddress(publicPath ?? '')).kind).toBe('gone')
    const next = await createPublished()
    expect((await loadStory(next)).row.publicPath).not.toBe(publicPath)
  })
})

describe('addresses', () => {
  test('a new headline keeps the address; another slug or desk moves it, and the old one leads there', async () => {
    const { journalist, editor, admin } = people
    const article = await createArticle(journalist, { desk: 'politics', headline: 'عنوان خاطئ', body: { text: 'نص' } })
    const { id } = article.row
    const republish = async () => {
      await act(id, [admin, await approval(id, 'اختبار')])
      await act(id, [admin, { action: 'publish', change: { kind: 'minor', note: '' } }])
      return (await loadStory(id)).row.publicPath ?? ''
    }
    await act(id, [journalist, { action: 'submit' }])
    const first = await republish()
    expect(first).toMatch(/^\/politics\/\d{4}\/\d\d\/\d\d\/عنوان-خاطئ$/)

    await act(id, [editor, { action: 'revise' }])
    const { document, contentHash } = await readStory(id)
    const headline = { type: 'headline', content: [{ type: 'text', text: 'عنوان صحيح' }] }
    await replaceDocument(editor, id, { ...document, content: [headline, ...document.content.slice(1)] }, contentHash)
    expect(await republish()).toBe(first)

    await act(id, [editor, { action: 'revise' }])
    await patchArticle(editor, id, { slug: 'عنوان صحيح' }, (await loadStory(id)).row.revision)
    const second = await republish()
    expect(second).toBe(first.replace('خاطئ', 'صحيح'))
    expect(await readAddress(first)).toEqual({ kind: 'moved', path: second })

    await act(id, [editor, { action: 'revise' }], [editor, { action: 'move', desk: 'sport' }])
    expect(await republish()).toBe(second.replace('politics', 'sport'))
  })

  test('stories that want one address at the same moment all get one', async () => {
    const { editor } = people
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => createStory(people.journalist, 'politics', 'عنوان واحد')),
    )
    for (const id of ids) await act(id, [editor, { action: 'submit' }], [editor, await approval(id)])
    await Promise.all(ids.map(id => performTransitions(editor, id, [{ action: 'publish' }])))
    const paths = await Promise.all(ids.map(async id => (await loadStory(id)).row.publicPath ?? ''))
    expect(paths.map(path => path.split('/').at(-1)).sort()).toEqual([
      'عنوان-واحد',
      ...['2', '3', '4', '5', '6'].map(number => `عنوان-واحد-${number}`),
    ])
  })
})

test('the clock has no hand in anything but publishing', async () => {
  const id = await createSubmitted()
  const error = await performTransitions(SCHEDULER, id, [await approval(id)]).catch((error: unknown) => error)
  expect(isEditorialError(error) && error.code).toBe('state_conflict')
})
