import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { firstStrongDirection, isolateSegments } from './direction'

test.each([
  ['قمة COP28', 'rtl'],
  ['COP28 في دبي', 'ltr'],
  ['«2025» مرحبا', 'rtl'],
  ['שלום', 'rtl'],
  ['Été', 'ltr'],
  ['12 ٣٤ %', null],
  ['', null],
])('%s is %s', (text, direction) => {
  expect(firstStrongDirection(text)).toBe(direction)
})

test.each([
  ['اتصل على +971-4-555 1234 الآن', ['+971-4-555 1234']],
  ['رقم 00962 6 555 1234.', ['00962 6 555 1234']],
  ['هاتف +٩٧١-٤-٥٥٥ ١٢٣٤', ['+٩٧١-٤-٥٥٥ ١٢٣٤']],
  ['خطة 2020-2025 للتنمية', ['2020-2025']],
  ['بين 2020 – 2025.', ['2020 – 2025']],
  ['في 19/5/2025', ['19/5/2025']],
  ['بلغت -5 درجات', ['-5']],
  ['سعره $50 أو 50 € أو $1,250.50', ['$50', '50 €', '$1,250.50']],
  ['بنسبة 50% أو 12.5 % مثلا', ['50%', '12.5 %']],
  ['راجع https://example.com/a?b=1. ثم www.example.com', ['https://example.com/a?b=1', 'www.example.com']],
  ['راسل desk@example.com اليوم', ['desk@example.com']],
  ['لغة C++ وطائرة F-16 وحساب @mihbara', ['C++', 'F-16', '@mihbara']],
  ['عام 2025 في 3 مدن', []],
  ['الـ20 وكوفيد-19', []],
  ['قمة COP28 في دبي', []],
])('%s isolates %j', (text, isolated) => {
  const runs = isolateSegments(text).filter(segment => segment.isolate)
  expect(runs.map(segment => segment.text)).toEqual(isolated)
})

test.each([
  ['طائرة F-16 Fighting Falcon فوق المدينة', ['F-16 Fighting Falcon']],
  ['طائرة Boeing 737-800 هبطت', ['Boeing 737-800']],
  ['نمو 50% في Apple العام الماضي', ['50%']],
  ['بين 2020-2025 COP28', ['2020-2025']],
])('in %s what reads on from a Latin word is isolated with it: %j', (text, isolated) => {
  const runs = isolateSegments(text).filter(segment => segment.isolate)
  expect(runs.map(segment => segment.text)).toEqual(isolated)
})

test.each([
  ['قمة COP28 في دبي', ['COP28']],
  ['منظمة United Nations وشركة AT&T و«Le Monde»', ['United Nations', 'AT&T', 'Le Monde']],
  ['لغة C++ على https://example.com اليوم', ['C++', 'https://example.com']],
  ['عام 2025 في +971-4-555 1234', []],
])('in %s Latin is %j', (text, latin) => {
  const runs = isolateSegments(text).filter(segment => segment.latin)
  expect(runs.map(segment => segment.text)).toEqual(latin)
})

describe('isolateSegments', () => {
  it('loses and adds nothing', () => {
    const piece = fc.constantFrom('قمة ', '-5', '50%', '+971 4 555', '2020-2025', ' ', 'C++', '$', 'a@b.co', '«')
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(text, whole => {
        const segments = isolateSegments(whole)
        expect(segments.map(segment => segment.text).join('')).toBe(whole)
        expect(segments.every(segment => segment.text !== '')).toBe(true)
      }),
    )
  })

  it('takes a long text without slowing down', () => {
    for (const piece of ['1-', 'a.', '+1 ', '1.', '1', '+', 'a_', '-1.', '$', '1 ', '00', 'a ', 'a-1 ', 'C++ ']) {
      expect(isolateSegments(piece.repeat(20_000)).length).toBeGreaterThan(0)
    }
  })
})
