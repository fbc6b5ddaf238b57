import { expect, test } from 'vitest'
import { closingOf } from './closing'

test.each([
  ['refused:unknown_node', { kind: 'refused', code: 'unknown_node' }],
  ['refused:schema_version', { kind: 'old_schema' }],
  ['access_changed', { kind: 'access_changed' }],
  ['suspended', { kind: 'suspended' }],
  ['unauthenticated', { kind: 'signed_out' }],
  ['not_found', { kind: 'not_found' }],
  ['unreadable', { kind: 'unreadable' }],
  ['restarting', { kind: 'interrupted' }],
  ['unavailable', { kind: 'interrupted' }],
  ['', { kind: 'interrupted' }],
])('the end «%s»', (reason, closing) => {
  expect(closingOf(reason)).toEqual(closing)
})
