import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './folded-text'
import { fold } from './folding'
import { createMatcher, type MatchOptions } from './matching'

function found(text: string, query: string, options?: MatchOptions): string[] {
  return createMatcher(query, options)
    .find(text)
    .map(({ from, to }) => text.slice(from, to))
}

test.each([
  ['diacritics in the text', 'قال مُدَرِّسٌ إنه', 'مدرس', ['مُدَرِّسٌ']],
  ['diacritics in the query', 'قال مدرس إنه', 'مُدَرِّس', ['مدرس']],
  ['a hamza left out', 'بدأت «الإجراءات» أمس', 'الاجراءات', ['الإجراءات']],
  ['a hamza too many', 'الى بغداد', 'إلى', ['الى']],
  ['hamza on waw and yeh', 'شؤون الرئيس', 'شءون', ['شؤون']],
  ['final heh for teh marbuta', 'المدرسة ومدرسه', 'مدرسه', ['مدرسة', 'مدرسه']],
  ['final yeh for alef maksura', 'مستشفى', 'مستشفي', ['مستشفى']],
  ['tatweel', 'العـــراق', 'العراق', ['العـــراق']],
  ['a ligature', 'هذا ﻻجئ', 'لاجئ', ['ﻻجئ']],
  ['the ligature alone', 'ﻻ', 'لا', ['ﻻ']],
  ['digits of another family', 'عام ٢٠٢٥ و۲۰۲۵', '2025', ['٢٠٢٥', '۲۰۲۵']],
  ['invisible characters inside', 'قم\u200fة COP\u200b28', 'قمة cop28', ['قم\u200fة COP\u200b28']],
  ['letter case', 'COP28 و cop28', 'Cop28', ['COP28', 'cop28']],
  ['decomposed letters', 'أحمد'.normalize('NFD'), 'احمد', ['أحمد'.normalize('NFD')]],
  ['several in a row', 'نعم نعم نعم', 'نعم', ['نعم', 'نعم', 'نعم']],
  ['no overlapping ones', 'هههه', 'هه', ['هه', 'هه']],
  ['letters outside the first plane', '😀 مرحبا 😀', '😀', ['😀', '😀']],
  ['nothing for what is not there', 'قمة', 'قمم', []],
  ['nothing for a query that folds away', 'مُدَرِّس', 'ُ', []],
  ['nothing for no query', 'مدرس', '', []],
  ['not half of a ligature', 'ﷲ', 'له', []],
])('folded: %s', (_, text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})

test.each([
  ['the same letters only', 'الإجراءات الاجراءات', 'الاجراءات', ['الاجراءات']],
  ['no other diacritics', 'مُدَرِّس مدرس', 'مدرس', ['مدرس']],
  ['a letter with a mark is another', 'كتبَ كتب', 'كتب', ['كتب']],
  ['letter case', 'COP28 cop28', 'cop28', ['cop28']],
  ['digits of one family', '٢٠٢٥ 2025', '2025', ['2025']],
  ['a mark by itself', 'مؤكدًا', 'ً', ['ً']],
  ['tatweel', 'العـراق العراق', 'ـ', ['ـ']],
  ['signs of patterns', 'سؤال (1)؟', '(1)', ['(1)']],
  ['nothing for no query', 'مدرس', '', []],
])('exact: %s', (_, text, query, expected) => {
  expect(found(text, query, { exact: true })).toEqual(expected)
})

test.each([
  ['not inside a word', 'المدرس مدرس مدرسة', 'مدرس', ['مدرس']],
  ['beside punctuation', '«مدرس»، مدرس.', 'مدرس', ['مدرس', 'مدرس']],
  ['with its diacritics', 'مُدَرِّسٌ', 'مدرس', ['مُدَرِّسٌ']],
  ['with tatweel after it', 'مدرسـ', 'مدرس', ['مدرسـ']],
  ['not before a digit', 'COP28 COP', 'cop', ['COP']],
  ['of several words', 'رئيس الوزراء ورئيس الوزراء', 'رئيس الوزراء', ['رئيس الوزراء']],
  ['beside a letter of another plane', '𐤀مدرس', 'مدرس', []],
])('whole words: %s', (_, text, query, expected) => {
  expect(found(text, query, { wholeWords: true })).toEqual(expected)
  expect(found(fold(text), fold(query), { wholeWords: true, exact: true })).toHaveLength(expected.length)
})

const letters = fc.string({
  unit: fc.constantFrom(
    ...'ابتأإآىيةهكمدرس',
    'ُ',
    'ّ',
    'ٌ',
    'ـ',
    '\u200f',
    '\u200c',
    'ﻻ',
    'ﷲ',
    ' ',
    '،',
    '٢',
    '2',
    'A',
    'é',
    '😀',
  ),
  maxLength: 40,
})

test('folding letter by letter comes to the same as folding the whole', () => {
  fc.assert(
    fc.property(letters, text => {
      expect(foldText(text).text).toBe(fold(text))
    }),
  )
})

test('every match folds to the query, in order, without overlap', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(), fc.nat(), (text, other, start, length) => {
      const query = length % 3 === 0 ? other : text.slice(start % (text.length + 1)).slice(0, 1 + (length % 4))
      let last = 0
      for (const { from, to } of createMatcher(query).find(text)) {
        expect(fold(text.slice(from, to))).toBe(foldText(query).text)
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        last = to
      }
    }),
  )
})

test('a text finds itself', () => {
  fc.assert(
    fc.property(letters, text => {
      fc.pre(fold(text) !== '')
      expect(createMatcher(text).find(text)).toHaveLength(1)
    }),
  )
})
