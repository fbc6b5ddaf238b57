import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toArabicIndicDigits, toAsciiDigits, toDigits } from './digits'

test.each([
  ['عام ٢٠٢٥', 'عام 2025'],
  ['۱۴۰۴', '1404'],
  ['２０２５ ०१२', '2025 012'],
  ['𝟗𝟘', '90'],
  ['١٢٫٥٪', '12٫5٪'],
  ['بلا أرقام', 'بلا أرقام'],
])('%s has the ASCII digits %s', (text, expected) => {
  expect(toAsciiDigits(text)).toBe(expected)
})

test.each([
  ['2025', '٢٠٢٥'],
  ['۱۴۰۴', '١٤٠٤'],
  ['COP28', 'COP٢٨'],
])('%s has the Arabic-Indic digits %s', (text, expected) => {
  expect(toArabicIndicDigits(text)).toBe(expected)
})

describe('toDigits', () => {
  it('writes one family', () => {
    expect(toDigits('19 ١٩', 'arabic')).toBe('١٩ ١٩')
    expect(toDigits('19 ١٩', 'latin')).toBe('19 19')
  })

  it('gives back every number written in Arabic-Indic digits', () => {
    fc.assert(fc.property(fc.nat(), number => toAsciiDigits(toArabicIndicDigits(`${number}`)) === `${number}`))
  })
})
