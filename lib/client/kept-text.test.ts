import { describe, expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { memoryStorage } from '@/lib/testing/memory-storage'
import { forgetKept, keep, listKeptPlaces, readKept, unacknowledgedParagraphs } from './kept-text'

describe('what the server did not take', () => {
  const before = toNode(createDocument({ headline: 'قمة', body: { text: 'أولى\nثانية' } }))

  test('is nothing where nothing changed', () => {
    expect(unacknowledgedParagraphs(before, before)).toEqual([])
    expect(unacknowledgedParagraphs(before, toNode(before.toJSON()))).toEqual([])
  })

  test('is each block that changed or is new', () => {
    const after = toNode(createDocument({ headline: 'قمة دبي', body: { text: 'أولى\nثانية وأكثر\nثالثة' } }))
    expect(unacknowledgedParagraphs(before, after)).toEqual(['قمة دبي', 'ثانية وأكثر', 'ثالثة'])
  })

  test('is all of it where nothing was ever acknowledged', () => {
    expect(unacknowledgedParagraphs(null, before)).toEqual(['قمة', 'أولى', 'ثانية'])
  })
})

describe('what is kept for a writer', () => {
  const text = { at: '2025-05-19T18:05:00Z', paragraphs: ['فقرة'] }

  test('stays until it is thrown away, for one writer and one article', () => {
    const storage = memoryStorage()
    keep(storage, 'salma', 'one', text)
    expect(keep(storage, 'salma', 'one', text)).toEqual([text, text])
    expect(readKept(storage, 'salma', 'one')).toEqual([text, text])
    expect(readKept(storage, 'omar', 'one')).toEqual([])
    expect(readKept(storage, 'salma', 'two')).toEqual([])
    forgetKept(storage, 'salma', 'one')
    expect(readKept(storage, 'salma', 'one')).toEqual([])
  })

  test('is found again for all stories of one writer', () => {
    const storage = memoryStorage({ theme: 'dark', 'mihbara.kept.salma.odd': '{"a":' })
    keep(storage, 'salma', 'one', { ...text, headline: 'قمة' })
    keep(storage, 'salma', 'two', text)
    keep(storage, 'omar', 'three', text)
    expect(listKeptPlaces(storage, 'salma')).toEqual([
      { articleId: 'one', texts: [{ ...text, headline: 'قمة' }] },
      { articleId: 'two', texts: [text] },
    ])
  })

  test('is given back even where nothing can be stored', () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(keep(full, 'salma', 'one', text)).toEqual([text])
  })

  test('does not trip over what others left in its place', () => {
    expect(readKept(memoryStorage({ 'mihbara.kept.salma.one': '{"a":' }), 'salma', 'one')).toEqual([])
    expect(readKept(memoryStorage({ 'mihbara.kept.salma.one': '[{"at":1},null]' }), 'salma', 'one')).toEqual([])
  })
})
