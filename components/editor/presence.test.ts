import { expect, test } from 'vitest'
import { peopleOf } from './presence'

test('two tabs are one person, and oneself is not among the others', () => {
  const states = [
    { user: { id: 'b', name: 'عمر' }, cursor: {} },
    { user: { id: 'me', name: 'ليلى' } },
    { user: { id: 'a', name: 'سلمى' } },
    { user: { id: 'b', name: 'عمر' } },
    {},
    { user: { name: 7 } },
  ]
  expect(peopleOf(states, 'me')).toEqual([
    { id: 'a', name: 'سلمى' },
    { id: 'b', name: 'عمر' },
  ])
})
