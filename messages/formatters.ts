import { type DateStyle, formatDate, stripIntlMarks } from '@/lib/arabic/dates'
import { toDigits } from '@/lib/arabic/digits'
import type { Locale } from './locale'

/** Used until the newsroom has chosen its own. */
export const defaultDateStyle: DateStyle = { timeZone: 'Asia/Riyadh', monthNames: 'arab', digits: 'latin' }

type Moment = Date | string | number

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const made = new Map<string, Formatters>()

/** Dates, times and numbers as people of this newsroom read them. Moments are instants; the zone is the newsroom's. */
export function formatters(locale: Locale, style: Partial<DateStyle> = {}): Formatters {
  const whole = { ...defaultDateStyle, ...style }
  const key = [locale, whole.timeZone, whole.monthNames, whole.digits].join()
  const known = made.get(key) ?? makeFormatters(locale, whole)
  made.set(key, known)
  return known
}

function makeFormatters(locale: Locale, style: DateStyle) {
  // The plain tag would take its digits and separators from the machine: 12,345.6 everywhere.
  const tag = locale === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB-u-nu-latn'
  const digits = locale === 'ar' ? style.digits : 'latin'
  const relativeTime = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const number = new Intl.NumberFormat(tag)
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const written = (text: string) => toDigits(stripIntlMarks(text), digits)
  const dated = (moment: Moment, parts = {}) => formatDate(new Date(moment), locale, style, parts)

  return {
    /** 19 مايو 2025 */
    date: (moment: Moment) => dated(moment),
    /** الاثنين 19 مايو 2025 */
    weekdayDate: (moment: Moment) => dated(moment, { weekday: true }),
    /** 19 مايو 2025، 21:05 */
    dateTime: (moment: Moment) => dated(moment, { time: true }),
    /** الاثنين 19 مايو 2025، 21:05 */
    weekdayDateTime: (moment: Moment) => dated(moment, { weekday: true, time: true }),
    /** قبل 5 دقائق; the largest whole unit, «الآن» under a minute. */
    relative(moment: Moment, now: Moment): string {
      const seconds = (new Date(moment).getTime() - new Date(now).getTime()) / 1000
      const unit = units.find(([, length]) => Math.abs(seconds) >= length)
      return written(
        unit ? relativeTime.format(Math.trunc(seconds / unit[1]), unit[0]) : relativeTime.format(0, 'second'),
      )
    },
    number: (value: number) => written(number.format(value)),
    percent: (ratio: number) => written(percent.format(ratio)),
    /** Names in a row: «سلمى وعمر وليلى» */
    list: (items: string[]) => list.format(items),
  }
}

export type Formatters = ReturnType<typeof makeFormatters>
