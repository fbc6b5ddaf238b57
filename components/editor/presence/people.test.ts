import { expect, test } from 'vitest'
import { colleaguesOf } from './people'

const user = (id: string, name = id) => ({ id, name, role: 'journalist', desks: [], isReader: false })
const caret = { anchor: {}, head: {} }

test('two tabs are one person, and oneself is not among the others', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: user('b', 'عمر'), activity: 'here', caret: null }],
    [2, { user: user('me', 'ليلى'), activity: 'writing', caret }],
    [3, { user: user('a', 'سلمى'), activity: 'here', caret: null }],
    [4, { user: user('b', 'عمر'), activity: 'writing', caret }],
    [5, {}],
    [6, { user: { name: 7 } }],
  ])
  expect(colleaguesOf(states, 'me').map(({ name, activity, caretClient }) => [name, activity, caretClient])).toEqual([
    ['سلمى', 'here', null],
    ['عمر', 'writing', 4],
  ])
})

test('of two tabs the one with a caret counts, and the one in use', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: user('a'), activity: 'here', caret: null }],
    [2, { user: user('a'), activity: 'here', caret }],
    [3, { user: user('a'), activity: 'idle', caret }],
    [4, { user: user('a'), activity: 'away', caret }],
  ])
  expect(colleaguesOf(states, 'me')).toEqual([expect.objectContaining({ activity: 'here', caretClient: 2 })])
})

test('who has turned to something else in every tab is not here', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: user('a'), activity: 'away', caret }],
    [2, { user: user('b'), activity: 'away', caret: null }],
    [3, { user: user('b'), activity: 'idle', caret: null }],
  ])
  expect(colleaguesOf(states, 'me').map(({ id }) => id)).toEqual(['b'])
})
