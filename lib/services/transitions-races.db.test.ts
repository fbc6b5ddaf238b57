import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/editorial/actor'
import type { State } from '@/lib/editorial/article'
import { isEditorialError } from '@/lib/editorial/errors'
import type { Command } from '@/lib/editorial/transitions'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { act, approval, createStory, loadStory, rewrite } from '@/lib/testing/stories'
import { patchArticle } from './article-changes'
import { performTransitions } from './transitions'
import { listArticleHistory, listArticleVersions } from './version-history'

let people: Newsroom
beforeAll(async () => {
  people = await createNewsroom()
})

const ROUNDS = 5

interface Story {
  id: string
  revision: number
  approve: Command
}

/** What one of two people wants at the same moment as the other. */
type Wish = (story: Story) => Promise<unknown>

const wants =
  (who: keyof Newsroom, command: Command | 'approve'): Wish =>
  ({ id, approve }) =>
    performTransitions(people[who], id, [command === 'approve' ? approve : command])
const patches =
  (who: keyof Newsroom, kicker: string): Wish =>
  ({ id, revision }) =>
    patchArticle(people[who], id, { kicker }, revision)
const rewrites =
  (who: keyof Newsroom, words: string): Wish =>
  ({ id }) =>
    rewrite(people[who], id, words)

/** A story that is on its way to the state, by people who take no part in the race. */
async function createIn(state: State): Promise<Story> {
  const { journalist, admin } = people
  const publish: [Actor, Command] = [admin, { action: 'publish' }]
  const id = await createStory(journalist)
  if (state === 'spiked') await act(id, [journalist, { action: 'spike' }])
  else if (state !== 'draft') await act(id, [journalist, { action: 'submit' }])
  if (state === 'approved' || state === 'published') await act(id, [admin, await approval(id, 'اختبار')])
  if (state === 'published') await act(id, publish)
  return { id, revision: (await loadStory(id)).row.revision, approve: await approval(id, 'اختبار') }
}

/** An update of a live story, in front of the editors. */
async function createUpdate(): Promise<Story> {
  const { id } = await createIn('published')
  await act(id, [people.admin, { action: 'revise' }])
  await rewrite(people.admin, id, 'تحديث')
  return { id, revision: (await loadStory(id)).row.revision, approve: await approval(id, 'اختبار') }
}

/** Both at once, each of them first every other round; the code of whoever lost, who is told the winner's name. */
async function race(make: () => Promise<Story>, wishes: [Wish, Wish], settled: (id: string) => Promise<void>) {
  const losses = new Set<string>()
  const rounds = await Promise.all(
    Array.from({ length: ROUNDS }, async (_, round) => {
      const story = await make()
      const ordered = round % 2 === 0 ? wishes : [...wishes].reverse()
      const results = await Promise.allSettled(ordered.map(wish => wish(story)))
      await settled(story.id)
      return results
    }),
  )
  for (const results of rounds) {
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      if (!isEditorialError(result.reason)) throw result.reason
      expect(result.reason.details.values).toMatchObject({ name: expect.any(String), time: expect.any(String) })
      losses.add(`${result.reason.status} ${result.reason.code}`)
    }
  }
  return [...losses].sort()
}

/** The history is one line: each event begins where the one before it ended, and each state has one version. */
async function expectOneLine(id: string): Promise<void> {
  const { items } = await listArticleHistory(people.admin, id, undefined, 100)
  let state = 'draft'
  let changes = 0
  for (const { data } of items.reverse()) {
    if (typeof data.from !== 'string' || typeof data.to !== 'string') continue
    expect(data.from).toBe(state)
    if (data.to !== data.from) changes += 1
    state = data.to
  }
  expect((await loadStory(id)).row.state).toBe(state)
  expect(await listArticleVersions(people.admin, id)).toHaveLength(changes)
}

const overridden = { reason: 'اختبار' }

describe('two people at once: exactly one wins, and the other is told who', () => {
  const inState = (state: State) => () => createIn(state)
  const cases: [string, () => Promise<Story>, [Wish, Wish], string[]][] = [
    [
      'approve, approve',
      inState('editing'),
      [wants('editor', 'approve'), wants('editor2', 'approve')],
      ['409 state_conflict'],
    ],
    [
      'approve, return',
      inState('editing'),
      [wants('editor', 'approve'), wants('editor2', { action: 'return', note: 'قصير' })],
      ['409 state_conflict'],
    ],
    [
      'publish, publish',
      inState('approved'),
      [wants('editor', { action: 'publish' }), wants('editor2', { action: 'publish' })],
      ['409 state_conflict'],
    ],
    [
      'publish, reopen',
      inState('approved'),
      [wants('editor', { action: 'publish' }), wants('editor2', { action: 'reopen' })],
      ['409 state_conflict'],
    ],
    [
      'revise, revise',
      inState('published'),
      [wants('editor', { action: 'revise' }), wants('journalist', { action: 'revise' })],
      ['409 state_conflict'],
    ],
    [
      'withdraw, withdraw',
      inState('published'),
      [wants('sportEditor', { action: 'withdraw', notice: 'أ' }), wants('editor', { action: 'withdraw', notice: 'ب' })],
      ['409 state_conflict'],
    ],
    [
      'approve, discard',
      createUpdate,
      [wants('editor', 'approve'), wants('editor2', { action: 'discard' })],
      ['409 state_conflict'],
    ],
    ['patch, patch', inState('draft'), [patches('journalist', 'أ'), patches('admin', 'ب')], ['412 stale_revision']],
    [
      'unspike, unspike',
      inState('spiked'),
      [wants('editor', { action: 'unspike' }), wants('journalist', { action: 'unspike' })],
      ['409 state_conflict'],
    ],
    [
      'approve, patch',
      inState('editing'),
      [wants('editor', 'approve'), patches('editor2', 'أ')],
      ['409 stale_hash', '412 stale_revision'],
    ],
  ]

  test.each(cases)('%s', async (_, make, wishes, codes) => {
    const losses = await race(make, wishes, expectOneLine)
    expect(losses.length).toBeGreaterThan(0)
    for (const loss of losses) expect(codes).toContain(loss)
  })

  test('approve against a new text: never is anything else approved than what was seen', async () => {
    const wishes: [Wish, Wish] = [wants('editor', 'approve'), rewrites('editor2', 'نص آخر')]
    await Promise.all(
      Array.from({ length: ROUNDS }, async (_, round) => {
        const story = await createIn('editing')
        await Promise.allSettled((round % 2 === 0 ? wishes : [...wishes].reverse()).map(wish => wish(story)))
        const { row } = await loadStory(story.id)
        const { approve } = story
        if (row.state === 'approved') expect(row.approvedHash).toBe('contentHash' in approve && approve.contentHash)
        await expectOneLine(story.id)
      }),
    )
  })

  test('a withdrawal is never lost to anybody', async () => {
    const rivals: Wish[] = [
      wants('editor', 'approve'),
      wants('editor', { action: 'discard' }),
      ({ id, approve }) =>
        performTransitions(people.editor, id, [
          { ...approve, override: overridden } as Command,
          { action: 'publish', change: { kind: 'update', note: '' } },
        ]),
    ]
    for (const rival of rivals) {
      for (let round = 0; round < 2; round++) {
        const story = await createUpdate()
        const withdrawal = wants('sportEditor', { action: 'withdraw', notice: 'سُحبت' })
        const [withdrawn] = await Promise.allSettled(
          round % 2 === 0 ? [withdrawal(story), rival(story)] : [rival(story), withdrawal(story)].reverse(),
        )
        expect(withdrawn?.status).toBe('fulfilled')
        expect((await loadStory(story.id)).row).toMatchObject({ state: 'withdrawn', liveVersion: null })
        await expectOneLine(story.id)
      }
    }
  })
})
