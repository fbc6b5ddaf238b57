import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsOf, personColor } from './person'

describe('initialsOf', () => {
  it.each([
    ['سلمى الخطيب', 'س\u200cخ'],
    ['عمر', 'ع'],
    ['هدى الحدّاد', 'ه\u200cح'],
    ['Omar al-Said', 'O\u200cA'],
    ['ليلى عبد الرحمن', 'ل\u200cر'],
    ['  «نور» حداد ', 'ن\u200cح'],
    ['', ''],
  ])('%s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('takes any name without breaking a letter in half', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => !/[\ud800-\udfff]/u.test(initialsOf(name))))
  })
})

describe('personColor', () => {
  it('is always one of the tokens, and the same for the same person', () => {
    fc.assert(
      fc.property(fc.string(), key => {
        expect(personColor(key)).toMatch(/^var\(--person-[a-j]\)$/)
        expect(personColor(key)).toBe(personColor(key))
      }),
    )
  })

  it('spreads people over the colours', () => {
    const colours = new Set(
      Array.from({ length: 60 }, (_, at) => personColor(`0190c3d0-0000-7000-8000-0000000000${at}`)),
    )
    expect(colours.size).toBeGreaterThanOrEqual(8)
  })
})
