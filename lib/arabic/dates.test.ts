import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type DateStyle, formatDate, parseDate, stripIntlMarks } from './dates'

const cairo: DateStyle = { timeZone: 'Africa/Cairo', monthNames: 'arab', digits: 'latin' }
const evening = new Date('2025-05-18T22:30:00Z')

test.each<[string, Partial<DateStyle>, string]>([
  ['the months of Egypt and the Gulf', {}, 'الاثنين 19 مايو 2025، 01:30'],
  ['the months of the Levant', { monthNames: 'levant' }, 'الاثنين 19 أيار 2025، 01:30'],
  ['the months of the Maghreb', { monthNames: 'maghreb' }, 'الاثنين 19 ماي 2025، 01:30'],
  ['Arabic digits', { digits: 'arabic' }, 'الاثنين ١٩ مايو ٢٠٢٥، ٠١:٣٠'],
  ['another zone', { timeZone: 'UTC' }, 'الأحد 18 مايو 2025، 22:30'],
])('writes %s', (_, style, expected) => {
  expect(formatDate(evening, 'ar', { ...cairo, ...style }, { weekday: true, time: true })).toBe(expected)
})

test('writes only what is asked for', () => {
  expect(formatDate(evening, 'ar', cairo)).toBe('19 مايو 2025')
  expect(formatDate(evening, 'ar', cairo, { time: true })).toBe('19 مايو 2025، 01:30')
})

test('writes English with Latin digits', () => {
  const style: DateStyle = { ...cairo, digits: 'arabic' }
  expect(formatDate(evening, 'en', style, { weekday: true, time: true })).toBe('Monday 19 May 2025, 01:30')
})

test.each([
  '19 - 05 - 2025',
  '19/5/2025',
  '19.05.2025',
  '19 – 5 – 2025',
  '2025-05-19',
  '2025/5/19',
  '١٩ مايو ٢٠٢٥',
  '١٩/٥/٢٠٢٥',
  '19 أيار 2025',
  '19 أيار/مايو 2025',
  '19 مايو (أيار) 2025',
  '19 ماي 2025',
  '19 مايو، 2025',
  '19 مايو 2025م',
  'الاثنين 19 مايو 2025 م',
  'الإثنين، 19 - 05 - 2025',
  'يوم الاثنين 19 مايو 2025',
  '\u00a019  مايو 2025\u200f',
  '19 May 2025',
  'Monday, May 19, 2025',
  '19-May-2025',
])('reads «%s»', text => {
  expect(parseDate(text)).toBe('2025-05-19')
})

test.each([
  ['31 كانون الأول 2024', '2024-12-31'],
  ['1 كانون الثاني 2025', '2025-01-01'],
  ['5 تشرين الثاني/نوفمبر 2025', '2025-11-05'],
  ['7 غشت 2025', '2025-08-07'],
  ['٢ جويلية ٢٠٢٥', '2025-07-02'],
  ['29 فبراير 2024', '2024-02-29'],
])('reads «%s» as %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected)
})

test.each([
  '',
  '2025',
  '19 مايو',
  '5/19/2025',
  '31/4/2025',
  '29 فبراير 2025',
  '19/05-2025',
  '19/5/1446',
  '19 شوال 2025',
  '19 أيار/يونيو 2025',
  'بدأ في 19 مايو 2025',
  '19 مايو 2025 اجتمع الوزراء',
])('finds no date in «%s»', text => {
  expect(parseDate(text)).toBeNull()
})

describe('parseDate', () => {
  it('reads what formatDate writes', () => {
    const style = fc.record<DateStyle>({
      timeZone: fc.constantFrom('UTC', 'Africa/Cairo', 'Asia/Riyadh', 'America/New_York'),
      monthNames: fc.constantFrom('arab', 'levant', 'maghreb'),
      digits: fc.constantFrom('latin', 'arabic'),
    })
    const instant = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, style, fc.constantFrom('ar', 'en'), fc.boolean(), (date, own, locale, weekday) => {
        const iso = date.toLocaleDateString('en-CA', { timeZone: own.timeZone })
        expect(parseDate(formatDate(date, locale, own, { weekday }))).toBe(iso)
      }),
    )
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => parseDate(text) !== undefined))
  })
})

test('strips the marks of Intl', () => {
  expect(stripIntlMarks(new Intl.NumberFormat('ar-EG', { style: 'percent' }).format(-0.5))).toBe('-٥٠٪')
})
