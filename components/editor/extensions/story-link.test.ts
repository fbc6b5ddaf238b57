import { expect, test } from 'vitest'
import { completeAddress } from './story-link'

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  [' example.com/خبر ', 'https://example.com/خبر'],
  ['salma@example.com', 'mailto:salma@example.com'],
  ['mailto:salma@example.com', 'mailto:salma@example.com'],
  ['javascript:alert(1)', null],
  ['data:text/html,a', null],
  ['/desk', null],
  ['قمة', null],
  ['', null],
])('%j is the address %j', (typed, address) => {
  expect(completeAddress(typed)).toBe(address)
})
