import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cursorSchema, encodeCursor } from './cursor'

const schema = cursorSchema(z.strictObject({ at: z.number(), id: z.string() }))

test('a cursor is read as it was written, and fits into an address as it is', () => {
  fc.assert(
    fc.property(fc.record({ at: fc.integer(), id: fc.string({ unit: 'grapheme', maxLength: 50 }) }), key => {
      const cursor = encodeCursor(key)
      expect(cursor).toMatch(/^[\w-]+$/)
      expect(schema.parse(cursor)).toEqual(key)
    }),
  )
})

test('garbage is an invalid value and never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(schema.safeParse(text).success).toBe(false)
    }),
  )
  const wrongKeys: Record<string, string | number>[] = [
    { at: '1', id: 'a' },
    { at: 1, id: 'a', more: 1 },
  ]
  for (const wrong of wrongKeys) {
    expect(schema.safeParse(encodeCursor(wrong)).success).toBe(false)
  }
})
