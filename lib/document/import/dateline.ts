import { parseDate } from '@/lib/arabic/dates'
import { AGENCY } from './agencies'

/** What stands before the text of a story's first paragraph: «القاهرة 19 مايو 2025 (شينخوا) --». */
export interface Dateline {
  /** Place and date, without the agency; null where only an agency stands there. */
  place: string | null
  agency: string | null
  /** `yyyy-mm-dd`, where the dateline has a whole date. */
  date: string | null
  /** The paragraph without it. */
  rest: string
}

/** A dateline is looked for in this much of a paragraph. */
const REACH = 140

const DASH = '[-–—−]'
const WORD = "[\\p{L}\\p{M}'’ـ]+"
const YEAR = '\\p{Nd}{4}(?: ?م)?'
const MONTH = `${WORD}(?: (?:الثاني|الأول|الاول))?(?: ?[/(] ?${WORD}\\)?)?`
const NAMED_DATE = `(?:\\p{Nd}{1,2} ${MONTH}(?:[،,]? ${YEAR})?|[A-Z][a-z]+\\.? \\p{Nd}{1,2}(?:, \\p{Nd}{4})?)`
const NUMERIC_DATE = `\\p{Nd}{1,2} ?[-/] ?\\p{Nd}{1,2}(?: ?[-/] ?\\p{Nd}{4})?`
const HIJRI_DATE = `\\p{Nd}{1,2} ${WORD}(?: ${WORD})? \\p{Nd}{4} ?هـ?[،,]? ?(?:الموافق(?: ل?ـ?)? ?|[/-] ?)?`
const DATE = `(?:${HIJRI_DATE})?(?:${NUMERIC_DATE}|${NAMED_DATE})`
const PLACE = `${WORD}(?:[ ،,/-]{1,3}${WORD}){0,4}?`
const PLACE_AND_DATE = `${PLACE}(?:\\s?[،,]?\\s?${DASH}?\\s?(?:في )?${DATE})?`

const FORMS = [
  // القاهرة 19 مايو (شينخوا) --، الرياض (واس)، الدوحة في 19 مايو /قنا/
  `(?<place>${PLACE_AND_DATE})\\s*[،,]?\\s*${DASH}{0,2}\\s*[(/]\\s*(?<agency>${AGENCY})\\s*[)/]\\s*(?:${DASH}{1,3}|[:.])?`,
  // بيروت - رويترز:، دمشق-سانا
  `(?<place>${PLACE_AND_DATE})\\s*(?:${DASH}|[/،,])\\s*(?<agency>${AGENCY})\\s*(?:${DASH}{1,3}|[:/]|$)`,
  // الرياض 21 ذو القعدة 1446 هـ الموافق 19 مايو 2025 م واس
  `(?<place>${PLACE}(?: في)? ${DATE})\\s*(?<agency>${AGENCY})$`,
  // القاهرة، 19 مايو --
  `(?<place>${WORD}(?: ${WORD})?[،,]? ${NAMED_DATE})\\s*(?:${DASH}{1,3}(?=\\s)|:)`,
  // (رويترز) -
  `\\(\\s*(?<agency>${AGENCY})\\s*\\)\\s*(?:${DASH}{1,3}|:)?`,
  // أ ف ب -
  `(?<agency>${AGENCY})\\s*${DASH}{1,3}(?=\\s)`,
].map(form => new RegExp(`^${form}\\s*`, 'u'))

const LAST_DATE = new RegExp(`(?:${NUMERIC_DATE}|${NAMED_DATE})$`, 'u')

/** Words of a sentence that only happens to name an agency. */
const SENTENCE =
  /(?:^|\s)[وف]?(?:قال|أعلن|ذكر|أفاد|نقل|أكد|أوضح|أضاف|أشار|كشف|وصل|بحسب|وفق|حسب|عن|أن|إن|وكالة)(?:ت|ا|وا)?(?:\s|$)/u

/** Finds the dateline at the start of a paragraph; null where there is none. */
export function findDateline(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, REACH)
  for (const form of FORMS) {
    const match = form.exec(start)
    if (!match) continue
    const place = match.groups?.place ?? null
    const agency = match.groups?.agency ?? null
    const written = place ? LAST_DATE.exec(place)?.[0] : undefined
    // Any year will do to tell «19 مايو» from «19 شخصا».
    const isDated = written !== undefined && parseDate(`${written} 2024`) !== null
    const date = written === undefined ? null : parseDate(written)
    if (place && SENTENCE.test(place)) continue
    if (!agency && !isDated && !date) continue
    return { place, agency, date, rest: paragraph.slice(match[0].length) }
  }
  return null
}
