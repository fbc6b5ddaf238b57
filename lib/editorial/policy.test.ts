import { describe, expect, test } from 'vitest'
import { makeActor, makeArticle } from '@/lib/testing/editorial'
import type { Actor } from './actor'
import { type Article, STATES, type State } from './article'
import {
  ACTIONS,
  type Action,
  abilitiesOf,
  accessTo,
  canAdminister,
  canCreate,
  canEditNotice,
  canPlan,
  judge,
  type Verdict,
} from './policy'

const MARKS: Record<string, Verdict> = { '✓': 'allowed', '·': 'not_found', '✗': 'forbidden', '≠': 'state_conflict' }

/** Who they are to a story of the politics desk, that the author wrote and two others were asked to work on. */
const PEOPLE: Record<string, Actor> = {
  author: makeActor('author', 'journalist'),
  'assigned by the author': makeActor('asked', 'journalist', ['sport']),
  'assigned by an editor': makeActor('entrusted', 'journalist', ['sport']),
  'another journalist': makeActor('another', 'journalist'),
  'editor of the desk': makeActor('editor', 'editor'),
  'editor of all desks': makeActor('night', 'editor', 'all'),
  'editor of another desk': makeActor('stranger', 'editor', ['sport']),
  'editor of another desk, the author': makeActor('author', 'editor', ['sport']),
  'editor of another desk, assigned': makeActor('asked', 'editor', ['sport']),
  'editor of the desk, the author': makeActor('author', 'editor'),
  admin: makeActor('admin', 'admin', []),
}

const story = (state: State, overrides: Partial<Article> = {}) =>
  makeArticle(state, {
    assignees: [
      { userId: 'asked', mayEditInEditing: false },
      { userId: 'entrusted', mayEditInEditing: true },
    ],
    ...overrides,
  })

/** Rows of a table as `[name, cells]`; the first row is its head. */
function rowsOf(table: string): [string, string[]][] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [name = '', cells = ''] = line.split('|')
      return [name.trim(), cells.trim().split(/\s+/)]
    })
}

/*
 * workflow.md's table of actions. ✓ may · ✗ may read, may not do (403) · ≠ may do, but not in this state (409) ·
 * · may not read (404). A published story is live; the others never were, or are not any more.
 */
const ACTION_TABLES: Record<string, string> = {
  author: `
               | draft editing approved published withdrawn spiked
    assign     |   ✓      ✓       ✓        ≠         ≠        ≠
    move       |   ✓      ✗       ✗        ≠         ≠        ≠
    submit     |   ✓      ≠       ≠        ≠         ≠        ≠
    return     |   ✗      ✗       ✗        ✗         ✗        ✗
    approve    |   ✗      ✗       ✗        ✗         ✗        ✗
    reopen     |   ✗      ✗       ✗        ✗         ✗        ✗
    schedule   |   ✗      ✗       ✗        ✗         ✗        ✗
    unschedule |   ✗      ✗       ✗        ✗         ✗        ✗
    publish    |   ✗      ✗       ✗        ✗         ✗        ✗
    revise     |   ≠      ≠       ≠        ✓         ✓        ≠
    discard    |   ✓      ✗       ≠        ≠         ≠        ≠
    withdraw   |   ✗      ✗       ✗        ✗         ✗        ✗
    spike      |   ✓      ✗       ≠        ≠         ≠        ≠
    unspike    |   ≠      ≠       ≠        ≠         ≠        ✓
    purge      |   ✗      ✗       ✗        ✗         ✗        ✗`,

  'assigned by the author': `
               | draft editing approved published withdrawn spiked
    assign     |   ✗      ✗       ✗        ✗         ✗        ✗
    move       |   ✗      ✗       ✗        ✗         ✗        ✗
    submit     |   ✓      ≠       ≠        ≠         ≠        ≠
    return     |   ✗      ✗       ✗        ✗         ✗        ✗
    approve    |   ✗      ✗       ✗        ✗         ✗        ✗
    reopen     |   ✗      ✗       ✗        ✗         ✗        ✗
    schedule   |   ✗      ✗       ✗        ✗         ✗        ✗
    unschedule |   ✗      ✗       ✗        ✗         ✗        ✗
    publish    |   ✗      ✗       ✗        ✗         ✗        ✗
    revise     |   ≠      ≠       ≠        ✓         ✓        ≠
    discard    |   ✗      ✗       ✗        ✗         ✗        ✗
    withdraw   |   ✗      ✗       ✗        ✗         ✗        ✗
    spike      |   ✗      ✗       ✗        ✗         ✗        ✗
    unspike    |   ✗      ✗       ✗        ✗         ✗        ✗
    purge      |   ✗      ✗       ✗        ✗         ✗        ✗`,

  'another journalist': `
               | draft editing approved published withdrawn spiked
    assign     |   ·      ·       ·        ✗         ·        ·
    move       |   ·      ·       ·        ✗         ·        ·
    submit     |   ·      ·       ·        ✗         ·        ·
    return     |   ·      ·       ·        ✗         ·        ·
    approve    |   ·      ·       ·        ✗         ·        ·
    reopen     |   ·      ·       ·        ✗         ·        ·
    schedule   |   ·      ·       ·        ✗         ·        ·
    unschedule |   ·      ·       ·        ✗         ·        ·
    publish    |   ·      ·       ·        ✗         ·        ·
    revise     |   ·      ·       ·        ✗         ·        ·
    discard    |   ·      ·       ·        ✗         ·        ·
    withdraw   |   ·      ·       ·        ✗         ·        ·
    spike      |   ·      ·       ·        ✗         ·        ·
    unspike    |   ·      ·       ·        ✗         ·        ·
    purge      |   ·      ·       ·        ✗         ·        ·`,

  'editor of the desk': `
               | draft editing approved published withdrawn spiked
    assign     |   ✓      ✓       ✓        ≠         ≠        ≠
    move       |   ✓      ✓       ✓        ≠         ≠        ≠
    submit     |   ✓      ≠       ≠        ≠         ≠        ≠
    return     |   ≠      ✓       ≠        ≠         ≠        ≠
    approve    |   ≠      ✓       ≠        ≠         ≠        ≠
    reopen     |   ≠      ≠       ✓        ≠         ≠        ≠
    schedule   |   ≠      ≠       ✓        ≠         ≠        ≠
    unschedule |   ≠      ≠       ✓        ≠         ≠        ≠
    publish    |   ≠      ≠       ✓        ≠         ≠        ≠
    revise     |   ≠      ≠       ≠        ✓         ✓        ≠
    discard    |   ✓      ✓       ≠        ≠         ≠        ≠
    withdraw   |   ✓      ✓       ✓        ✓         ≠        ≠
    spike      |   ✓      ✓       ≠        ≠         ≠        ≠
    unspike    |   ≠      ≠       ≠        ≠         ≠        ✓
    purge      |   ✗      ✗       ✗        ✗         ✗        ✗`,

  'editor of another desk': `
               | draft editing approved published withdrawn spiked
    assign     |   ✗      ✗       ✗        ✗         ✗        ✗
    move       |   ✗      ✗       ✗        ✗         ✗        ✗
    submit     |   ✗      ✗       ✗        ✗         ✗        ✗
    return     |   ✗      ✗       ✗        ✗         ✗        ✗
    approve    |   ✗      ✗       ✗        ✗         ✗        ✗
    reopen     |   ✗      ✗       ✗        ✗         ✗        ✗
    schedule   |   ✗      ✗       ✗        ✗         ✗        ✗
    unschedule |   ✗      ✗       ✗        ✗         ✗        ✗
    publish    |   ✗      ✗       ✗        ✗         ✗        ✗
    revise     |   ✗      ✗       ✗        ✗         ✗        ✗
    discard    |   ✗      ✗       ✗        ✗         ✗        ✗
    withdraw   |   ✓      ✓       ✓        ✓         ≠        ≠
    spike      |   ✗      ✗       ✗        ✗         ✗        ✗
    unspike    |   ✗      ✗       ✗        ✗         ✗        ✗
    purge      |   ✗      ✗       ✗        ✗         ✗        ✗`,

  'editor of another desk, the author': `
               | draft editing approved published withdrawn spiked
    assign     |   ✓      ✓       ✓        ≠         ≠        ≠
    move       |   ✓      ✗       ✗        ≠         ≠        ≠
    submit     |   ✓      ≠       ≠        ≠         ≠        ≠
    return     |   ✗      ✗       ✗        ✗         ✗        ✗
    approve    |   ✗      ✗       ✗        ✗         ✗        ✗
    reopen     |   ✗      ✗       ✗        ✗         ✗        ✗
    schedule   |   ✗      ✗       ✗        ✗         ✗        ✗
    unschedule |   ✗      ✗       ✗        ✗         ✗        ✗
    publish    |   ✗      ✗       ✗        ✗         ✗        ✗
    revise     |   ≠      ≠       ≠        ✓         ✓        ≠
    discard    |   ✓      ✗       ≠        ≠         ≠        ≠
    withdraw   |   ✓      ✓       ✓        ✓         ≠        ≠
    spike      |   ✓      ✗       ≠        ≠         ≠        ≠
    unspike    |   ≠      ≠       ≠        ≠         ≠        ✓
    purge      |   ✗      ✗       ✗        ✗         ✗        ✗`,

  admin: `
               | draft editing approved published withdrawn spiked
    assign     |   ✓      ✓       ✓        ≠         ≠        ≠
    move       |   ✓      ✓       ✓        ≠         ≠        ≠
    submit     |   ✓      ≠       ≠        ≠         ≠        ≠
    return     |   ≠      ✓       ≠        ≠         ≠        ≠
    approve    |   ≠      ✓       ≠        ≠         ≠        ≠
    reopen     |   ≠      ≠       ✓        ≠         ≠        ≠
    schedule   |   ≠      ≠       ✓        ≠         ≠        ≠
    unschedule |   ≠      ≠       ✓        ≠         ≠        ≠
    publish    |   ≠      ≠       ✓        ≠         ≠        ≠
    revise     |   ≠      ≠       ≠        ✓         ✓        ≠
    discard    |   ✓      ✓       ≠        ≠         ≠        ≠
    withdraw   |   ✓      ✓       ✓        ✓         ≠        ≠
    spike      |   ✓      ✓       ≠        ≠         ≠        ≠
    unspike    |   ≠      ≠       ≠        ≠         ≠        ✓
    purge      |   ≠      ≠       ≠        ≠         ≠        ✓`,
}

/** These may do with the article as a whole what those may. */
const SAME_AS: Record<string, string> = {
  'assigned by an editor': 'assigned by the author',
  'editor of all desks': 'editor of the desk',
  'editor of the desk, the author': 'editor of the desk',
}

const cases = Object.keys(PEOPLE)
  .filter(who => who !== 'editor of another desk, assigned')
  .flatMap(who =>
    rowsOf(ACTION_TABLES[SAME_AS[who] ?? who] ?? '').flatMap(([action, cells]) =>
      STATES.map((state, column) => ({
        who,
        action: action as Action,
        state,
        expected: MARKS[cells[column] ?? ''] as Verdict,
      })),
    ),
  )

function actorOf(who: string): Actor {
  const actor = PEOPLE[who]
  if (!actor) throw new Error(`Nobody is ${who}`)
  return actor
}

describe('what may be done to an article', () => {
  test('the tables are complete: every person, every action, every state', () => {
    expect(cases).toHaveLength(10 * ACTIONS.length * STATES.length)
    expect(cases.every(({ expected }) => expected !== undefined)).toBe(true)
  })

  test.each(cases)('$who: $action in $state is $expected', ({ who, action, state, expected }) => {
    expect(judge(actorOf(who), action, story(state))).toBe(expected)
  })

  test('nobody who is suspended may do anything, or learn that it is there', () => {
    for (const actor of Object.values(PEOPLE)) {
      for (const state of STATES) {
        for (const action of ACTIONS) {
          expect(judge({ ...actor, suspended: true }, action, story(state))).toBe('not_found')
        }
      }
    }
  })

  test('an update of a live story is read by strangers as what is live: 403 there, not 404', () => {
    const live = { version: 4, contentHash: 'old' }
    for (const state of ['draft', 'editing', 'approved'] as const) {
      for (const action of ACTIONS) {
        expect(judge(actorOf('another journalist'), action, story(state, { live }))).toBe('forbidden')
      }
    }
  })
})

/* workflow.md's table of who may do what to the document and what readers see of the metadata. */
const ACCESS_TABLE = `
                                       | draft   editing approved published withdrawn spiked
    author                             | edit    read    read     read      read      read
    assigned by the author             | edit    read    read     read      read      read
    assigned by an editor              | edit    edit    read     read      read      read
    another journalist                 | none    none    none     live      none      none
    editor of the desk                 | comment edit    read     read      read      read
    editor of all desks                | comment edit    read     read      read      read
    editor of the desk, the author     | edit    edit    read     read      read      read
    editor of another desk             | read    read    read     read      read      read
    editor of another desk, the author | edit    read    read     read      read      read
    editor of another desk, assigned   | edit    read    read     read      read      read
    admin                              | edit    edit    read     read      read      read`

/* The same of a restricted story that names a journalist and an editor of the desk. */
const RESTRICTED_TABLE = `
                                       | draft   editing approved published withdrawn spiked
    author                             | edit    read    read     read      read      read
    assigned by the author             | edit    read    read     read      read      read
    assigned by an editor              | edit    edit    read     read      read      read
    another journalist                 | none    none    none     live      none      none
    editor of the desk                 | none    none    none     live      none      none
    editor of all desks                | none    none    none     live      none      none
    editor of another desk             | none    none    none     live      none      none
    named journalist                   | read    read    read     read      read      read
    named editor of the desk           | comment edit    read     read      read      read
    named editor of another desk       | read    read    read     read      read      read
    admin                              | edit    edit    read     read      read      read`

const NAMED: Record<string, Actor> = {
  'named journalist': makeActor('named', 'journalist', ['sport']),
  'named editor of the desk': makeActor('named', 'editor'),
  'named editor of another desk': makeActor('named', 'editor', ['sport']),
}

describe('what may be done to the text and what readers see of the metadata', () => {
  test.each(rowsOf(ACCESS_TABLE))('%s', (who, levels) => {
    expect(STATES.map(state => accessTo(actorOf(who), story(state)))).toEqual(levels)
  })

  test.each(rowsOf(RESTRICTED_TABLE))('restricted: %s', (who, levels) => {
    const actor = NAMED[who] ?? actorOf(who)
    expect(STATES.map(state => accessTo(actor, story(state, { restrictedTo: ['named'] })))).toEqual(levels)
  })

  test('suspended people see nothing, not even what the public reads', () => {
    for (const actor of Object.values(PEOPLE)) {
      for (const state of STATES) expect(accessTo({ ...actor, suspended: true }, story(state))).toBe('none')
    }
  })
})

describe('restricted stories', () => {
  const secret = (state: State, overrides: Partial<Article> = {}) =>
    story(state, { restrictedTo: ['named'], ...overrides })
  const outsiders = ['another journalist', 'editor of the desk', 'editor of all desks', 'editor of another desk']

  test.each(outsiders)('to %s there is no such story, whatever they try', who => {
    for (const state of STATES.filter(state => state !== 'published')) {
      for (const action of ACTIONS) expect(judge(actorOf(who), action, secret(state))).toBe('not_found')
    }
  })

  test('any editor may still withdraw what is public, and nothing else', () => {
    for (const who of outsiders.slice(1)) {
      for (const action of ACTIONS) {
        const expected = action === 'withdraw' ? 'allowed' : 'forbidden'
        expect(judge(actorOf(who), action, secret('published'))).toBe(expected)
        expect(judge(actorOf(who), action, secret('editing', { live: { version: 4, contentHash: 'x' } }))).toBe(
          expected,
        )
      }
    }
  })
})

describe('other permissions', () => {
  test('a new story belongs to one of one’s own desks; admins and all-desk people have every desk', () => {
    expect(canCreate(makeActor('a', 'journalist'), 'politics')).toBe(true)
    expect(canCreate(makeActor('a', 'journalist'), 'sport')).toBe(false)
    expect(canCreate(makeActor('a', 'editor', ['sport']), 'politics')).toBe(false)
    expect(canCreate(makeActor('a', 'journalist', 'all'), 'politics')).toBe(true)
    expect(canCreate(makeActor('a', 'admin', []), 'politics')).toBe(true)
    expect(canCreate(makeActor('a', 'admin', [], true), 'politics')).toBe(false)
  })

  test('plans are made by the author and the responsible editors, in every state', () => {
    const planners = Object.keys(PEOPLE).filter(who => canPlan(actorOf(who), story('approved')))
    expect(planners).toEqual([
      'author',
      'editor of the desk',
      'editor of all desks',
      'editor of another desk, the author',
      'editor of the desk, the author',
      'admin',
    ])
  })

  test('the notice on a withdrawn page is edited by editors and admins; the house is run by admins', () => {
    expect(canEditNotice(actorOf('author'))).toBe(false)
    expect(canEditNotice(actorOf('editor of another desk'))).toBe(true)
    expect(canEditNotice({ ...actorOf('admin'), suspended: true })).toBe(false)
    expect(canAdminister(actorOf('editor of the desk'))).toBe(false)
    expect(canAdminister(actorOf('admin'))).toBe(true)
    expect(canAdminister({ ...actorOf('admin'), suspended: true })).toBe(false)
  })

  test('a button shows where its action would be allowed', () => {
    const editor = actorOf('editor of the desk')
    expect(abilitiesOf(editor, story('draft'))).toMatchObject({
      submit: true,
      spike: true,
      discard: false,
      withdraw: false,
    })
    const update = story('editing', { live: { version: 4, contentHash: 'x' } })
    expect(abilitiesOf(editor, update)).toMatchObject({ approve: true, spike: false, discard: true, withdraw: true })
    expect(abilitiesOf(editor, story('approved'))).toMatchObject({ publish: true, unschedule: false, edit: false })
    expect(abilitiesOf(editor, story('withdrawn'))).toMatchObject({ editNotice: true, revise: true, withdraw: false })
    expect(Object.values(abilitiesOf({ ...editor, suspended: true }, story('draft')))).not.toContain(true)
  })
})
