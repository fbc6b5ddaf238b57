import { findMonthNumber, MONTHS, type MonthNames, WEEKDAYS, withoutWeekday } from './calendar-names'
import { type DigitFamily, toDigits } from './digits'
import { fold } from './folding'
import { isDay, wallTime } from './wall-time'

/** How a newsroom writes its dates. `timeZone` is an IANA name; names of months and digits are for Arabic alone. */
export interface DateStyle {
  timeZone: string
  monthNames: MonthNames
  digits: DigitFamily
}

export interface DateParts {
  /** Adds the day of the week: الاثنين 19 مايو 2025. */
  weekday?: boolean
  /** Adds the time of day, 24 hours: 19 مايو 2025، 14:05. */
  time?: boolean
}

/** Writes the day, as the newsroom's clock has it: «19 مايو 2025», “19 May 2025”. The only date formatter there is. */
export function formatDate(instant: Date, locale: 'ar' | 'en', style: DateStyle, parts: DateParts = {}): string {
  const [day, clock] = wallTime(instant, style.timeZone).split('T')
  const midnight = new Date(`${day}T00:00Z`)
  const months = MONTHS[locale === 'ar' ? style.monthNames : 'english']
  const weekdays = WEEKDAYS[locale === 'ar' ? 'arabic' : 'english']
  const weekday = parts.weekday ? `${weekdays[midnight.getUTCDay()]} ` : ''
  const time = parts.time ? `${locale === 'ar' ? '،' : ','} ${clock}` : ''
  const date = `${midnight.getUTCDate()} ${months[midnight.getUTCMonth()]} ${midnight.getUTCFullYear()}`
  return toDigits(`${weekday}${date}${time}`, locale === 'ar' ? style.digits : 'latin')
}

/** Removes the direction marks that `Intl` puts into Arabic numbers and percentages, before such text is stored. */
export function stripIntlMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f]/g, '')
}

const NUMERIC_DATES = [
  /^(?<d>\d{1,2}) ?(?<s>[-/.–]) ?(?<m>\d{1,2}) ?\k<s> ?(?<y>\d{4})(?: ?م)?$/,
  /^(?<y>\d{4}) ?(?<s>[-/.–]) ?(?<m>\d{1,2}) ?\k<s> ?(?<d>\d{1,2})(?: ?م)?$/,
]

const NAMED_DATES = [
  /^(?<d>\d{1,2})[ -]?(?<m>[^\d,،]{2,40}?)[ -]?[,،]? ?(?<y>\d{4})(?: ?م)?$/,
  /^(?<m>[a-z]+)\.? (?<d>\d{1,2}),? (?<y>\d{4})$/,
]

/**
 * Reads a text that is nothing but a Gregorian date, day before month: `19 - 05 - 2025`, `19/5/2025`, `2025-05-19`,
 * `١٩ مايو ٢٠٢٥`, `الاثنين 19 أيار/مايو 2025 م`, `May 19, 2025`. Gives `yyyy-mm-dd`, or null.
 */
export function parseDate(text: string): string | null {
  if (text.length > 80) return null
  const date = withoutWeekday(fold(text).replace(/\s+/g, ' ').trim())
  for (const form of NUMERIC_DATES) {
    const { d, m, y } = form.exec(date)?.groups ?? {}
    if (d && m && y) return toIsoDay(y, Number(m), d)
  }
  for (const form of NAMED_DATES) {
    const { d, m, y } = form.exec(date)?.groups ?? {}
    if (d && m && y) return toIsoDay(y, findMonthNumber(m), d)
  }
  return null
}

/** Four digits may be a year of the Hijri calendar; no story is dated before 1900. */
function toIsoDay(year: string, month: number | null, day: string): string | null {
  if (month === null || year < '1900' || year >= '2200') return null
  const iso = `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
