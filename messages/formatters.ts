import type { Locale } from './locale'

/** Used until the newsroom has set its own. */
export const defaultTimeZone = 'Asia/Riyadh'

/** How a newsroom writes dates and numbers. */
export interface NewsroomFormat {
  locale: Locale
  timeZone?: string
  digits?: 'latin' | 'arabic'
  /** Names of the Gregorian months: مايو, أيار or ماي. */
  months?: 'egyptian' | 'levantine' | 'maghrebi'
}

type Moment = Date | string | number

const regions = { egyptian: 'EG', levantine: 'SY', maghrebi: 'TN' } as const

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

// Intl adds direction marks (in percentages and numeric dates) that must not reach stored or copied text.
const directionMarks = /[\u061c\u200e\u200f]/g

function tagOf({ locale, digits = 'latin', months = 'egyptian' }: NewsroomFormat): string {
  if (locale === 'en') return 'en-GB-u-ca-gregory-nu-latn'
  return `ar-${regions[months]}-u-ca-gregory-nu-${digits === 'latin' ? 'latn' : 'arab'}`
}

const made = new Map<string, Formatters>()

/** The one place that writes dates, times and numbers for people. Moments are instants; the zone is the newsroom's. */
export function formatters(format: NewsroomFormat): Formatters {
  const key = [format.locale, format.timeZone, format.digits, format.months].join()
  const known = made.get(key) ?? makeFormatters(format)
  made.set(key, known)
  return known
}

function makeFormatters(format: NewsroomFormat) {
  const tag = tagOf(format)
  const timeZone = format.timeZone ?? defaultTimeZone
  const clean = (text: string) => text.replace(directionMarks, '')
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(tag, { timeZone, ...options })
    return (moment: Moment) => clean(intl.format(new Date(moment)))
  }
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const relativeTime = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  // Separators do not follow the names of the months: 12,345.6 everywhere.
  const numberTag = tagOf({ ...format, months: 'egyptian' })
  const number = new Intl.NumberFormat(numberTag)
  const percent = new Intl.NumberFormat(numberTag, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })

  return {
    /** 19 مايو 2025 */
    date: dated(day),
    /** الاثنين، 19 مايو 2025 */
    weekdayDate: dated({ weekday: 'long', ...day }),
    /** الاثنين، 19 مايو 2025 في 21:05 */
    weekdayDateTime: dated({ weekday: 'long', ...day, ...clock }),
    /** 19 مايو */
    dayAndMonth: dated({ day: 'numeric', month: 'long' }),
    /** 21:05 */
    time: dated(clock),
    /** 19 مايو 2025 في 21:05 */
    dateTime: dated({ ...day, ...clock }),
    /** قبل 5 دقائق; the nearest whole unit, «الآن» under a minute. */
    relative(moment: Moment, now: Moment): string {
      const seconds = (new Date(moment).getTime() - new Date(now).getTime()) / 1000
      const unit = units.find(([, length]) => Math.abs(seconds) >= length)
      return clean(
        unit ? relativeTime.format(Math.trunc(seconds / unit[1]), unit[0]) : relativeTime.format(0, 'second'),
      )
    },
    number: (value: number) => clean(number.format(value)),
    /** Names in a row: «سلمى وعمر وليلى» */
    list: (items: string[]) => list.format(items),
    percent: (ratio: number) => clean(percent.format(ratio)),
  }
}

export type Formatters = ReturnType<typeof makeFormatters>
