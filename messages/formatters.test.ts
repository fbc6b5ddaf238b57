import { describe, expect, it } from 'vitest'
import { formatters } from './formatters'

const moment = '2025-05-19T18:05:00Z'

describe('formatters', () => {
  it('writes dates in the newsroom zone, with Latin digits by default', () => {
    const format = formatters('ar', { timeZone: 'Asia/Riyadh' })
    expect(format.date(moment)).toBe('19 مايو 2025')
    expect(format.weekdayDateTime(moment)).toBe('الاثنين 19 مايو 2025، 21:05')
    expect(formatters('ar', { timeZone: 'America/New_York' }).dateTime(moment)).toBe('19 مايو 2025، 14:05')
    expect(formatters('en').dateTime(moment)).toBe('19 May 2025, 21:05')
  })

  it('takes the largest whole unit of relative time, both ways', () => {
    const { relative } = formatters('ar')
    const now = '2025-05-19T18:10:30Z'
    expect(relative(moment, now)).toBe('قبل 5 دقائق')
    expect(relative(now, now)).toBe('الآن')
    expect(relative('2025-05-17T18:10:00Z', now)).toBe('أول أمس')
    expect(relative('2025-05-19T20:10:30Z', now)).toBe('خلال ساعتين')
    expect(formatters('ar', { digits: 'arabic' }).relative(moment, now)).toBe('قبل ٥ دقائق')
  })

  it('writes numbers alike everywhere, without direction marks', () => {
    const format = formatters('ar')
    expect(format.number(12345.6)).toBe('12,345.6')
    expect(format.percent(0.5)).toMatch(/^[^\u061c\u200e\u200f]+$/)
  })
})
