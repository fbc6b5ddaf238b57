import { expect, test } from 'vitest'
import { cleanText } from './clean-text'

test.each([
  ['\u200fقمة\u200e \ufeffدبي', 'قمة دبي'],
  ['كلم\u200bة\0', 'كلمة'],
  ['الاقتصا\u00adدية', 'الاقتصادية'],
  ['ﻻ', 'لا'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['😀\ud83d', '😀'],
  ['قال\u00a0الوزير', 'قال الوزير'],
  ['1\u00a0000\u202f000 درهم', '1\u00a0000\u202f000 درهم'],
  ['٢٠\u00a0شخصًا', '٢٠ شخصًا'],
])('pasted %j is %j', (pasted, kept) => {
  expect(cleanText(pasted)).toBe(kept)
})
