import { expect, test } from 'vitest'
import { cleanText } from './clean-paste'

test.each([
  ['\u200fقمة\u200e \ufeffدبي', 'قمة دبي'],
  ['كلم\u200bة\0', 'كلمة'],
  ['ﻻ', 'لا'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['😀\ud83d', '😀'],
])('pasted %j is %j', (pasted, kept) => {
  expect(cleanText(pasted)).toBe(kept)
})
