import { describe, expect, test } from 'vitest'
import { HASH, makeActor, makeArticle, makeMoment, NOW, OTHER_HASH } from '@/lib/testing/editorial'
import { SCHEDULER } from './actor'
import type { Article, State } from './article'
import { isEditorialError } from './errors'
import { ACTION_EVENTS } from './events'
import { type Circumstances, type Command, transition } from './transitions'

const author = makeActor('author', 'journalist')
const editor = makeActor('editor', 'editor')
const admin = makeActor('admin', 'admin')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const live = { version: 2, contentHash: OTHER_HASH }

/** The code that an action is refused with, and the codes beside it; `done` when it is not. */
function refusal(act: () => unknown): string {
  try {
    act()
    return 'done'
  } catch (error) {
    if (!isEditorialError(error)) throw error
    return [error.code, ...(error.details.errors ?? []).map(({ code }) => code)].join(' ')
  }
}

const act = (
  state: State,
  command: Command,
  overrides: Partial<Article> = {},
  moment: Partial<Circumstances> = {},
  actor: Parameters<typeof transition>[1] = editor,
) => transition(makeArticle(state, overrides), actor, command, makeMoment(moment))

const approve: Command = { action: 'approve', contentHash: HASH }

describe('what an action makes of an article', () => {
  const cases: [State, Command, Partial<Article>, Partial<Article>][] = [
    ['draft', { action: 'assign', assignee: 'x' }, {}, { assignees: [{ userId: 'x', mayEditInEditing: true }] }],
    ['draft', { action: 'move', desk: 'sport' }, {}, { desk: 'sport' }],
    ['draft', { action: 'submit' }, {}, { state: 'editing', submittedBy: 'editor' }],
    ['editing', { action: 'return', note: ' أعد الصياغة ' }, { submittedBy: 'author' }, { state: 'draft' }],
    ['editing', approve, {}, { state: 'approved', approval: { version: 5, contentHash: HASH, approvedBy: 'editor' } }],
    [
      'approved',
      { action: 'reopen' },
      { publishAt: later(5), publishChange: { kind: 'minor', note: '' } },
      { state: 'editing', approval: null, publishAt: null, publishChange: null },
    ],
    ['approved', { action: 'schedule', publishAt: later(5) }, {}, { publishAt: later(5), publishChange: null }],
    ['approved', { action: 'unschedule' }, { publishAt: later(5) }, { publishAt: null }],
    [
      'approved',
      { action: 'publish' },
      { contributors: [{ userId: 'author', inDraft: true }], publishAt: later(5) },
      {
        state: 'published',
        live: { version: 5, contentHash: HASH },
        wasPublished: true,
        approval: null,
        contributors: [],
        publishAt: null,
      },
    ],
    ['published', { action: 'revise' }, { submittedBy: 'author' }, { state: 'editing', submittedBy: null }],
    [
      'editing',
      { action: 'discard' },
      { live, contributors: [{ userId: 'author', inDraft: true }] },
      { state: 'published', contributors: [], live },
    ],
    [
      'approved',
      { action: 'withdraw', notice: 'سُحبت' },
      { live, publishAt: later(5) },
      { state: 'withdrawn', live: null, approval: null, publishAt: null },
    ],
    ['draft', { action: 'spike' }, {}, { state: 'spiked' }],
    ['spiked', { action: 'unspike' }, {}, { state: 'draft' }],
  ]

  test.each(cases)('from %s: %o', (state, command, before, changes) => {
    const article = makeArticle(state, before)
    const outcome = transition(article, editor, command, makeMoment())
    expect(outcome.article).toEqual({ ...article, ...changes })
    expect(outcome.event.name).toBe(ACTION_EVENTS[command.action])
    expect(outcome.event.data).toMatchObject({ from: state, to: outcome.article.state })
    expect(outcome.version?.number).toBe(outcome.article.state === state ? undefined : 5)
    expect(outcome.restoresLive).toBe(command.action === 'discard')
    expect(article).toEqual(makeArticle(state, before))
  })

  test('an author or assignee revises to a draft, an editor of the desk into editing, an author among them too', () => {
    const revise: Command = { action: 'revise' }
    expect(act('published', revise, {}, {}, author).article.state).toBe('draft')
    const assigned = { assignees: [{ userId: 'asked', mayEditInEditing: false }] }
    expect(act('withdrawn', revise, assigned, {}, makeActor('asked', 'journalist')).article.state).toBe('draft')
    expect(act('withdrawn', revise, {}, {}, editor).article.state).toBe('editing')
    expect(act('published', revise, {}, {}, makeActor('author', 'editor')).article.state).toBe('editing')
    expect(act('published', revise, {}, {}, makeActor('author', 'editor', ['sport'])).article.state).toBe('draft')
  })

  test('only editors of the desk and admins let an assignee edit in editing; an author’s asking takes it from nobody', () => {
    const assign: Command = { action: 'assign', assignee: 'x' }
    const trusted = (actor: typeof editor, before = false) =>
      act('draft', assign, before ? { assignees: [{ userId: 'x', mayEditInEditing: true }] } : {}, {}, actor).article
        .assignees
    expect(trusted(author)).toEqual([{ userId: 'x', mayEditInEditing: false }])
    expect(trusted(editor)).toEqual([{ userId: 'x', mayEditInEditing: true }])
    expect(trusted(admin)).toEqual([{ userId: 'x', mayEditInEditing: true }])
    expect(trusted(author, true)).toEqual([{ userId: 'x', mayEditInEditing: true }])
  })

  test('the note of a return is kept with its version and in its event', () => {
    const outcome = act('editing', { action: 'return', note: ' أعد الصياغة ' })
    expect(outcome.version).toEqual({ number: 5, note: 'أعد الصياغة' })
    expect(outcome.event.data.note).toBe('أعد الصياغة')
  })

  test('who wrote counts until the text is public: reopening an approval washes no hands', () => {
    const contributors = [{ userId: 'editor', inDraft: false }]
    const approved = act('editing', approve, { contributors }, {}, makeActor('other', 'editor')).article
    const reopened = transition(approved, editor, { action: 'reopen' }, makeMoment()).article
    expect(refusal(() => transition(reopened, editor, approve, makeMoment()))).toBe('four_eyes')
  })
})

describe('what an action needs', () => {
  test.each<[string, string, () => unknown]>([
    ['a stale hash', 'stale_hash', () => act('editing', { action: 'approve', contentHash: OTHER_HASH })],
    ['a return without a note', 'note_required', () => act('editing', { action: 'return', note: ' \n' })],
    ['moving to where it is', 'invalid', () => act('draft', { action: 'move', desk: 'politics' })],
    ['scheduling for now', 'invalid', () => act('approved', { action: 'schedule', publishAt: NOW })],
    ['unscheduling nothing', 'state_conflict', () => act('approved', { action: 'unschedule' })],
    ['discarding the first text', 'state_conflict', () => act('editing', { action: 'discard' })],
    ['withdrawing what is not live', 'state_conflict', () => act('draft', { action: 'withdraw', notice: '' })],
    ['spiking what is live', 'live_version_exists', () => act('draft', { action: 'spike' }, { live })],
    ['purging, for an editor', 'forbidden', () => act('spiked', { action: 'purge' })],
    ['purging, for an admin', 'done', () => act('spiked', { action: 'purge' }, {}, {}, admin)],
    ['approving a draft', 'state_conflict', () => act('draft', approve)],
    ['approving twice', 'state_conflict', () => act('approved', approve)],
    ['approving, for its author', 'forbidden', () => act('editing', approve, {}, {}, author)],
  ])('%s: %s', (_, code, attempt) => expect(refusal(attempt)).toBe(code))

  test('the scheduler publishes what is due, and does nothing else', () => {
    const tick = (state: State, command: Command, overrides: Partial<Article>) =>
      refusal(() => act(state, command, overrides, {}, SCHEDULER))
    const publish: Command = { action: 'publish' }
    expect(tick('approved', publish, { publishAt: NOW })).toBe('done')
    expect(tick('approved', publish, { publishAt: later(-600) })).toBe('done')
    expect(tick('approved', publish, { publishAt: later(1) })).toBe('state_conflict')
    expect(tick('approved', publish, { publishAt: null })).toBe('state_conflict')
    expect(tick('published', publish, { publishAt: NOW })).toBe('state_conflict')
    expect(tick('editing', approve, { publishAt: NOW })).toBe('state_conflict')
    expect(tick('published', { action: 'withdraw', notice: '' }, {})).toBe('state_conflict')
  })
})

describe('gates', () => {
  const text = (headline: string, body: string) => ({ text: { headline, body, pictures: [], contentHash: HASH } })
  const cases: [string, string, boolean, string][] = [
    ['قمة', 'قال.', false, 'done'],
    ['', 'قال.', false, 'gate headline_missing'],
    ['قمة', ' \n ', false, 'gate body_missing'],
    [' ', '', false, 'gate headline_missing body_missing'],
    ['عاجل', '', true, 'done'],
    ['', '', true, 'gate headline_missing'],
  ]
  test.each(cases)('headline «%s», body «%s», urgent %s: %s', (headline, body, urgent, expected) => {
    expect(refusal(() => act('draft', { action: 'submit' }, { urgent }, text(headline, body)))).toBe(expected)
    expect(refusal(() => act('editing', approve, { urgent }, text(headline, body)))).toBe(expected)
  })
})

describe('the gates of pictures', () => {
  const whole = { credit: 'رويترز', alternative: 'سفن في الميناء', isShown: true }
  const cases: [(typeof whole)[], string][] = [
    [[whole, whole], 'done'],
    [[whole, { ...whole, credit: ' ' }], 'gate picture_credit_missing'],
    [[{ ...whole, alternative: '' }, whole], 'gate picture_alternative_missing'],
    [[{ ...whole, credit: '', alternative: '' }], 'gate picture_credit_missing picture_alternative_missing'],
    [[whole, { ...whole, isShown: false }], 'gate picture_missing'],
  ]
  test.each(cases)('%j: %s', (pictures, expected) => {
    const text = { headline: 'قمة', body: 'قال.', pictures, contentHash: HASH }
    for (const urgent of [false, true]) {
      expect(refusal(() => act('editing', approve, { urgent }, { text }))).toBe(expected)
      expect(refusal(() => act('draft', { action: 'submit' }, { urgent }, { text }))).toBe('done')
    }
  })
})

describe('exceptional approval', () => {
  const wrote = { contributors: [{ userId: 'editor', inDraft: false }] }
  const withReason = (reason: string): Command => ({ ...approve, override: { reason } })
  const settings = { fourEyes: 'strict' as const, override: 'admins' as const }

  test('a reason opens it where the newsroom lets it, and stands in the event', () => {
    expect(refusal(() => act('editing', approve, wrote))).toBe('four_eyes')
    expect(refusal(() => act('editing', withReason('  '), wrote))).toBe('four_eyes')
    expect(act('editing', withReason(' الثالثة فجرًا '), wrote).event.data.override).toBe('الثالثة فجرًا')
    expect(refusal(() => act('editing', withReason('سبب'), wrote, { settings }))).toBe('four_eyes')
    const byAdmin = { contributors: [{ userId: 'admin', inDraft: true }] }
    expect(act('editing', withReason('سبب'), byAdmin, { settings }, admin).event.data.override).toBe('سبب')
  })

  test('where nothing was in the way it leaves no red mark', () => {
    expect(act('editing', withReason('سبب')).event.data).not.toHaveProperty('override')
  })

  test('a reason opens nothing else: not the hash, not a gate, not the role', () => {
    expect(refusal(() => act('editing', { ...withReason('سبب'), contentHash: OTHER_HASH } as Command, wrote))).toBe(
      'stale_hash',
    )
    expect(refusal(() => act('editing', withReason('سبب'), {}, {}, author))).toBe('forbidden')
  })
})

describe('publication', () => {
  const updated = { wasPublished: true, live }
  const publish = (kind?: 'update' | 'correction' | 'clarification' | 'minor', note = ''): Command => ({
    action: 'publish',
    ...(kind && { change: { kind, note } }),
  })

  test.each([
    [publish(), 'change_required'],
    [publish('update'), 'done'],
    [publish('minor'), 'done'],
    [publish('correction'), 'note_required'],
    [publish('correction', '  '), 'note_required'],
    [publish('clarification'), 'note_required'],
    [publish('correction', 'صُحح الاسم'), 'done'],
  ])('of an update, %o: %s', (command, expected) => {
    expect(refusal(() => act('approved', command, updated))).toBe(expected)
    expect(refusal(() => act('approved', command, { ...updated, live: null }))).toBe(expected)
    if (command.action !== 'publish') return
    const schedule: Command = { ...command, action: 'schedule', publishAt: later(5) }
    expect(refusal(() => act('approved', schedule, updated))).toBe(expected)
  })

  test('readers of a first publication are told of no change', () => {
    expect(act('approved', publish('correction', 'x')).event.data).not.toHaveProperty('change')
    const { article } = act('approved', {
      action: 'schedule',
      publishAt: later(5),
      change: { kind: 'update', note: '' },
    })
    expect(article.publishChange).toBeNull()
  })

  test('what a scheduled update tells readers was said when it was scheduled', () => {
    const change = { kind: 'correction' as const, note: 'صُحح الاسم' }
    const outcome = act('approved', publish(), { ...updated, publishAt: NOW, publishChange: change }, {}, SCHEDULER)
    expect(outcome.event.data.change).toEqual(change)
  })

  test('only the approved text goes out, hash for hash', () => {
    const moved = { text: { headline: 'ق', body: 'ن', pictures: [], contentHash: OTHER_HASH } }
    expect(refusal(() => act('approved', publish(), {}, moved))).toBe('stale_hash')
    expect(refusal(() => act('approved', publish(), { approval: null }))).toBe('stale_hash')
  })

  test('nothing is published or scheduled before its embargo ends, and at that moment it may be', () => {
    const schedule = (minutes: number): Command => ({ action: 'schedule', publishAt: later(minutes) })
    expect(refusal(() => act('approved', publish(), { embargoUntil: later(1) }))).toBe('embargoed')
    expect(refusal(() => act('approved', publish(), { embargoUntil: NOW }))).toBe('done')
    expect(refusal(() => act('approved', schedule(9), { embargoUntil: later(10) }))).toBe('embargoed')
    expect(refusal(() => act('approved', schedule(10), { embargoUntil: later(10) }))).toBe('done')
    const due = { embargoUntil: later(10), publishAt: NOW }
    expect(refusal(() => act('approved', publish(), due, {}, SCHEDULER))).toBe('embargoed')
  })
})
