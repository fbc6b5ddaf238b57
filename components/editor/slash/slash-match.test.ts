import { describe, expect, test } from 'vitest'
import { slashMatch } from './slash-match'

describe('a slash opens the menu', () => {
  test.each([
    ['at the start of a block', '/', ''],
    ['after a space', 'قال الوزير /', ''],
    ['on a new line', 'سطر\n/جد', 'جد'],
    ['with a name in Arabic', '/جدول', 'جدول'],
    ['with a name of two words', '/اقتباس با', 'اقتباس با'],
    ['with a space after the first word', '/مادة ', 'مادة '],
    ['as a backslash, which Arabic keyboards have', '\\table', 'table'],
    ['the last of several', '/جد /صو', 'صو'],
  ])('%s', (_, before, query) => {
    expect(slashMatch(before)).toEqual({ query, length: query.length + 1 })
  })
})

describe('a slash is text', () => {
  test.each([
    ['in a date', 'يوم 12/5'],
    ['between words', 'و/أو'],
    ['in an address', 'https://example.com/a'],
    ['before a space', 'هذا / ذاك'],
    ['when two spaces follow a word', '/كلمة  '],
    ['when much follows', `/${'كلمة '.repeat(8)}`],
    ['after what is no text', '\ufffc/'],
    ['before what is no text', '/\ufffc'],
    ['where there is none', 'نص'],
  ])('%s', (_, before) => {
    expect(slashMatch(before)).toBe(null)
  })
})
