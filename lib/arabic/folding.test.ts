import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold, foldEmail, foldWords } from './folding'

test.each([
  ['hamzas on alef', 'أحمد إبراهيم آدم ٱلله', 'احمد ابراهيم ادم الله'],
  ['final letters', 'مصطفى المدرسة', 'مصطفي المدرسه'],
  ['Persian letters', 'کریم', 'كريم'],
  ['hamzas on waw and yeh', 'مسؤول شؤون رئيس', 'مسءول شءون رءيس'],
  ['harakat and superscript alef', 'مُدَرِّسٌ هٰذا', 'مدرس هذا'],
  ['tatweel and joiners', 'الـ20 می\u200cخواهم', 'ال20 ميخواهم'],
  ['digits', '٢٠٢٥ ۱۴۰۴', '2025 1404'],
  ['letter case', 'COP28 Ali', 'cop28 ali'],
  ['presentation forms', 'ﺍﻟﺴﻼﻡ', 'السلام'],
  ['bidi controls', '\u200fأمين\u202c', 'امين'],
])('folds %s', (_, text, expected) => {
  expect(fold(text)).toBe(expected)
})

test.each(['أحمد', 'رئيس', 'مسؤول', 'آدم', 'مُؤَسَّسة', 'بئر'])('%s folds alike composed and decomposed', word => {
  expect(fold(word.normalize('NFD'))).toBe(fold(word))
})

describe('fold', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

test.each([
  ['شي وبوتين: «شراكة»!', 'شي وبوتين شراكة', true],
  ['قمة COP28', 'قمّه cop28.', true],
  ['قمة', 'قمم', false],
])('%s and %s have the same words: %s', (a, b, same) => {
  expect(foldWords(a) === foldWords(b)).toBe(same)
})

test.each([
  [' Journalist@Example.COM ', 'journalist@example.com'],
  ['\u200feditor@example.com\u200b', 'editor@example.com'],
  ['ｅditor@example.com', 'editor@example.com'],
  ['أحمد@example.com', 'أحمد@example.com'],
])('%s is looked up as %s', (email, expected) => {
  expect(foldEmail(email)).toBe(expected)
})
