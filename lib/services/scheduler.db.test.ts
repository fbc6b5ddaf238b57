import { beforeAll, expect, test } from 'vitest'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { act, approval, createStory, loadStory, outcomeOf } from '@/lib/testing/stories'
import { publishDue, startScheduler } from './scheduler'
import { performTransitions } from './transitions'
import { listArticleHistory } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

async function createScheduled(publishAt: Date): Promise<string> {
  const { journalist, editor } = people
  const id = await createStory(journalist)
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)])
  // An hour that has passed is one that was in the future when it was set.
  const now = new Date(Math.min(Date.now(), publishAt.getTime() - 1000))
  await act(id, [editor, { action: 'schedule', publishAt }, { now }])
  return id
}

test('a story goes out at its hour, not before, once, in the name of the clock', async () => {
  const hour = later(3600)
  const id = await createScheduled(hour)
  expect(await publishDue(new Date(hour.getTime() - 1))).toEqual([])
  expect(await publishDue(hour)).toEqual([id])
  expect(await publishDue(hour)).toEqual([])
  const { row } = await loadStory(id)
  expect(row).toMatchObject({ state: 'published', publishAt: null, firstPublishedAt: hour })
  const { items } = await listArticleHistory(people.editor, id, undefined, 1)
  expect(items[0]).toMatchObject({ action: 'article.published', actor: null })
})

test('instances that see the same hour publish each story once between them', async () => {
  const hour = later(3600)
  const ids = [await createScheduled(hour), await createScheduled(hour), await createScheduled(hour)]
  const rounds = await Promise.all(Array.from({ length: 4 }, () => publishDue(hour)))
  expect(rounds.flat().sort()).toEqual(ids.sort())
  for (const id of ids) {
    const { items } = await listArticleHistory(people.editor, id, undefined, 100)
    expect(items.filter(({ action }) => action === 'article.published')).toHaveLength(1)
  }
})

test('what became due while the server was down goes out when it starts; its clock stops when asked', async () => {
  const id = await createScheduled(later(-3600))
  const errors: unknown[] = []
  const stop = startScheduler(error => errors.push(error))
  await stop()
  expect((await loadStory(id)).row.state).toBe('published')
  expect(errors).toEqual([])
})

test('an hour that was taken back, a reopened and a withdrawn story do not go out', async () => {
  const { editor, editor2 } = people
  const hour = later(3600)
  const unscheduled = await createScheduled(hour)
  await act(unscheduled, [editor, { action: 'unschedule' }])
  const reopened = await createScheduled(hour)
  await act(reopened, [editor, { action: 'reopen' }])
  const withdrawn = await createScheduled(hour)
  await act(withdrawn, [editor, { action: 'publish' }], [editor, { action: 'revise' }])
  await act(withdrawn, [editor2, await approval(withdrawn)])
  const change = { kind: 'minor' as const, note: '' }
  await act(withdrawn, [editor2, { action: 'schedule', publishAt: hour, change }])
  await act(withdrawn, [editor2, { action: 'withdraw', notice: 'سُحبت' }])
  expect(await publishDue(hour)).toEqual([])
  expect((await loadStory(unscheduled)).row.state).toBe('approved')
  expect((await loadStory(reopened)).row).toMatchObject({ state: 'editing', publishAt: null })
})

test('a story may be published by hand before its hour, and not again at it', async () => {
  const hour = later(3600)
  const id = await createScheduled(hour)
  await act(id, [people.editor, { action: 'publish' }])
  expect(await publishDue(hour)).toEqual([])
})

test('an hour in the past is refused, another one takes the place of the first', async () => {
  const { editor } = people
  const id = await createScheduled(later(3600))
  const schedule = (publishAt: Date) => outcomeOf(performTransitions(editor, id, [{ action: 'schedule', publishAt }]))
  expect(await schedule(later(-1))).toBe('invalid')
  expect(await schedule(later(7200))).toBe('done')
  expect((await loadStory(id)).row.publishAt?.getTime()).toBeGreaterThan(later(3600).getTime())
})

test('a scheduled correction tells readers what it was scheduled with', async () => {
  const { editor, editor2, journalist } = people
  const hour = later(3600)
  const id = await createStory(journalist)
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)], [editor, { action: 'publish' }])
  await act(id, [editor, { action: 'revise' }], [editor2, await approval(id)])
  const change = { kind: 'correction' as const, note: 'صُحح الاسم' }
  await act(id, [editor2, { action: 'schedule', publishAt: hour, change }])
  expect(await publishDue(hour)).toEqual([id])
  const { items } = await listArticleHistory(editor, id, undefined, 1)
  expect(items[0]).toMatchObject({ action: 'article.published', data: { change } })
})
