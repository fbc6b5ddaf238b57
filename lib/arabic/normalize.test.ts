import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cleanText, replacePresentationForms } from './normalize'

const none = { nonBreakingSpaces: 0, straySpaces: 0, bidiControls: 0, presentationForms: 0 }

test.each([
  ['non-breaking space between words', 'قال\u00a0الوزير', 'قال الوزير', { nonBreakingSpaces: 1 }],
  ['non-breaking spaces at the edges', '\u00a0وأكد\u00a0\n\u202fثم', 'وأكد\nثم', { nonBreakingSpaces: 3 }],
  ['doubled spaces', 'قال  الوزير   أمس', 'قال الوزير أمس', { straySpaces: 3 }],
  ['spaces at the edges of lines', '  قال \n  الوزير  ', 'قال\nالوزير', { straySpaces: 7 }],
  ['a mixed run', 'قال \u00a0 الوزير', 'قال الوزير', { nonBreakingSpaces: 1, straySpaces: 1 }],
  ['tabs and wide spaces', 'قال\tالوزير\u3000أمس', 'قال الوزير أمس', {}],
  ['zero-width spaces', '\ufeffال\u200bوزير', 'الوزير', { straySpaces: 2 }],
  ['bidi controls', '\u200fقمة \u202aCOP28\u202c\u061c', 'قمة COP28', { bidiControls: 4 }],
  ['presentation forms', 'ﺍﻟﺴﻼﻡ', 'السلام', { presentationForms: 5 }],
  ['the isolated form of a mark', 'مﹰ', 'مً', { presentationForms: 1 }],
  ['line ends', 'أ\r\nب\rت\u2028ث', 'أ\nب\nت\nث', {}],
  ['transmission controls', '\u0001\u0002القاهرة\u0003\u0004', 'القاهرة', {}],
  ['an unpaired surrogate', 'أ\ud800ب', 'أ\ufffdب', {}],
])('cleans %s', (_, text, expected, counts) => {
  expect(cleanText(text)).toEqual({ text: expected, cleaned: { ...none, ...counts } })
})

test.each([
  ['harakat', 'مُدَرِّسٌ'],
  ['tatweel', 'الـ20'],
  ['zero-width non-joiner', 'می\u200cخواهم'],
  ['honorific symbols', 'النبي ﷺ ﴿وقل﴾'],
  ['hamzas and final letters', 'إلى المدرسه فى'],
  ['blank lines', 'أ\n\nب'],
  ['emoji made of several', '👩\u200d🚀'],
])('keeps %s', (_, text) => {
  expect(cleanText(text)).toEqual({ text, cleaned: none })
})

describe('cleanText', () => {
  it('changes nothing the second time, and counts nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { text: once } = cleanText(text)
        expect(cleanText(once)).toEqual({ text: once, cleaned: none })
      }),
    )
  })
})

test('presentation forms become letters', () => {
  expect(replacePresentationForms('ﻻ ﷲ ﷺ')).toBe('لا الله ﷺ')
})
