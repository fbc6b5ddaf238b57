import { describe, expect, it } from 'vitest'
import { formatters } from './formatters'

const moment = '2025-05-19T18:05:00Z'

describe('formatters', () => {
  it('writes dates in the newsroom zone, with Latin digits by default', () => {
    const format = formatters({ locale: 'ar', timeZone: 'Asia/Riyadh' })
    expect(format.date(moment)).toBe('19 مايو 2025')
    expect(format.dateTime(moment)).toBe('19 مايو 2025 في 21:05')
    expect(format.time(moment)).toBe('21:05')
    expect(formatters({ locale: 'ar', timeZone: 'America/New_York' }).time(moment)).toBe('14:05')
  })

  it('writes Arabic-Indic digits and other month names where the newsroom wants them', () => {
    expect(formatters({ locale: 'ar', digits: 'arabic' }).date(moment)).toBe('١٩ مايو ٢٠٢٥')
    expect(formatters({ locale: 'ar', months: 'levantine' }).date(moment)).toBe('19 أيار 2025')
    expect(formatters({ locale: 'ar', months: 'maghrebi' }).date(moment)).toBe('19 ماي 2025')
  })

  it('writes English dates', () => {
    expect(formatters({ locale: 'en' }).dateTime(moment)).toBe('19 May 2025 at 21:05')
  })

  it('takes the nearest whole unit of relative time, both ways', () => {
    const { relative } = formatters({ locale: 'ar' })
    const now = '2025-05-19T18:10:30Z'
    expect(relative(moment, now)).toBe('قبل 5 دقائق')
    expect(relative(now, now)).toBe('الآن')
    expect(relative('2025-05-17T18:10:00Z', now)).toBe('أول أمس')
    expect(relative('2025-05-19T20:10:30Z', now)).toBe('خلال ساعتين')
  })

  it('leaves no direction marks behind', () => {
    const format = formatters({ locale: 'ar' })
    expect(format.percent(0.5)).toMatch(/^[^\u061c\u200e\u200f]+$/)
    expect(format.number(12345)).toBe('12,345')
  })
})
