import { describe, expect, test } from 'vitest'
import { memoryStorage } from '@/lib/testing/memory-storage'
import { listUnsent, removeUnsent, settleUnsent, type UnsentNote, writeUnsent } from './unsent'

const note = (over: Partial<UnsentNote> = {}): UnsentNote => ({
  articleId: 'one',
  headline: 'قمة',
  closing: 0,
  at: '2026-11-03T10:00:00Z',
  changes: 1,
  blocks: ['a'],
  ...over,
})
const notesOf = (storage: Storage, userId: string, articleId?: string) =>
  listUnsent(storage, userId, articleId).map(({ note: { articleId, changes } }) => `${articleId} ${changes}`)

describe('notes of what is unsent', () => {
  test('are one person’s, of all stories or of one, each tab for itself', () => {
    const storage = memoryStorage()
    writeUnsent(storage, 'salma', 'a', note())
    writeUnsent(storage, 'salma', 'a', note({ changes: 2 }))
    writeUnsent(storage, 'salma', 'b', note({ changes: 7 }))
    writeUnsent(storage, 'salma', 'c', note({ articleId: 'two' }))
    writeUnsent(storage, 'omar', 'd', note({ changes: 9 }))
    expect(notesOf(storage, 'salma').sort()).toEqual(['one 2', 'one 7', 'two 1'])
    expect(notesOf(storage, 'salma', 'one').sort()).toEqual(['one 2', 'one 7'])
    expect(notesOf(storage, 'omar')).toEqual(['one 9'])
    removeUnsent(storage, 'salma', 'one', 'a')
    expect(notesOf(storage, 'salma', 'one')).toEqual(['one 7'])
  })

  test('that were seen are settled, but not where somebody wrote on meanwhile', () => {
    const storage = memoryStorage()
    writeUnsent(storage, 'salma', 'a', note())
    writeUnsent(storage, 'salma', 'b', note({ changes: 3 }))
    const seen = listUnsent(storage, 'salma', 'one')
    writeUnsent(storage, 'salma', 'b', note({ changes: 4 }))
    settleUnsent(storage, seen)
    expect(notesOf(storage, 'salma')).toEqual(['one 4'])
  })

  test('do not fail with the storage, nor with what others left in it', () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(writeUnsent(full, 'salma', 'a', note())).toBe(false)
    const odd = { 'mihbara.unsent.salma.one.a': '{"articleId":', 'mihbara.unsent.salma.one.b': '[]', theme: 'dark' }
    expect(listUnsent(memoryStorage(odd), 'salma')).toEqual([])
  })
})
