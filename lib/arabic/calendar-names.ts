import { fold } from './folding'

/** Whose names of the Gregorian months: `arab` مايو (Egypt, Gulf), `levant` أيار, `maghreb` ماي (Algeria, Tunisia). */
export type MonthNames = 'arab' | 'levant' | 'maghreb'

const list = (names: string): string[] => names.split(' ').map(name => name.replace('_', ' '))

/** January first. */
export const MONTHS: Record<MonthNames | 'english', readonly string[]> = {
  arab: list('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  levant: list('كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول'),
  maghreb: list('جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'),
  english: list('January February March April May June July August September October November December'),
}

/** Sunday first, as `Date.getUTCDay` counts. */
export const WEEKDAYS = {
  arabic: list('الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'),
  english: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
} as const

/** Only read, never written: Morocco, Mauritania, usual variants and short forms. */
const OTHER_MONTHS = [
  list('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'),
  list('ينائر فبرائر مارس إبريل مايو يونيه يوليه أغشت سبتمبر أكتوبر نوفمبر دجمبر'),
  list('jan feb mar apr may jun jul aug sep oct nov dec'),
]

const MONTH_NUMBERS = new Map(
  [...Object.values(MONTHS), ...OTHER_MONTHS].flatMap(names =>
    names.map((name, index) => [fold(name), index + 1] as const),
  ),
)

const WEEKDAY_NAMES = [...WEEKDAYS.arabic, 'الإثنين', ...WEEKDAYS.english].map(fold)

/** 1–12 for a folded month name, also a doubled one (ايار/مايو, مايو (ايار)); null where it is no month. */
export function findMonthNumber(folded: string): number | null {
  const numbers = folded
    .split(/[/()]/)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => MONTH_NUMBERS.get(name))
  const [first] = numbers
  return first !== undefined && numbers.every(number => number === first) ? first : null
}

/** A folded text without the day of the week that it starts with: «يوم الاثنين، 19 مايو» → «19 مايو». */
export function withoutWeekday(folded: string): string {
  const rest = folded.replace(/^يوم /, '')
  const weekday = WEEKDAY_NAMES.find(name => rest.startsWith(name))
  return weekday ? rest.slice(weekday.length).replace(/^[\s,،:-]+/, '') : folded
}
