import { expect, test } from 'vitest'
import { readToken, writeToken } from './live-token'

test.each([
  { schemaVersion: 2, since: null },
  { schemaVersion: 2, since: 0 },
  { schemaVersion: 12, since: 41 },
])('%j is read as it was written', token => {
  expect(readToken(writeToken(token))).toEqual(token)
})

test.each(['', ' ', 'two', '2.5', '-1', '1e3', '2 x', '99999999999'])(
  '«%s» is no version, or brings nothing that fits',
  token => {
    const { schemaVersion, since } = readToken(token)
    expect(Number.isNaN(schemaVersion) || Number.isNaN(since)).toBe(true)
  },
)
