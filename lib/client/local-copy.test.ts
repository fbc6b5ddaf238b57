import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '@/lib/document/schema'
import { localCopyName, parseLocalCopyName } from './local-copy'

test('the name of a copy tells whose it is, of which story, by which schema', () => {
  const [userId, articleId] = ['01985c6e-1111-7abc-8def-000000000001', '01985c6e-2222-7abc-8def-000000000002']
  const name = localCopyName(userId, articleId)
  expect(parseLocalCopyName(name)).toEqual({ userId, articleId, schemaVersion: SCHEMA_VERSION })
  expect(parseLocalCopyName(localCopyName(userId, articleId, 1))?.schemaVersion).toBe(1)
  for (const other of ['mihbara.outbox.one', 'mihbara.copy.one.two', 'mihbara.copy.one.two.three', `x${name}`]) {
    expect(parseLocalCopyName(other)).toBeNull()
  }
})

test('no two people, stories or schemas share a copy', () => {
  const names = ['salma', 'omar'].flatMap(user =>
    ['one', 'two'].flatMap(article => [1, 2].map(version => localCopyName(user, article, version))),
  )
  expect(new Set(names).size).toBe(names.length)
})
