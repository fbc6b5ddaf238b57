import { parseDate } from '@/lib/arabic/dates'
import { findAgencyAlone } from './agencies'
import { findByline } from './byline'
import { type Dateline, findDateline } from './dateline'

/**
 * What is recognised while wire copy is read from top to bottom. Each thing is taken once; a second one stays in the text.
 */
export class Findings {
  date: string | null = null
  dateline: string | null = null
  agency: string | null = null
  byline: string | null = null
  repeatedHeadline = false

  /** Takes a line that is nothing but a date, an agency or a dateline. */
  takeLabel(line: string): boolean {
    return this.takeDate(line) || this.takeAgency(line) || this.takeWholeDateline(line)
  }

  takeAgency(line: string): boolean {
    const agency = this.agency === null ? findAgencyAlone(line) : null
    this.agency ??= agency
    return agency !== null
  }

  takeByline(line: string): boolean {
    const byline = this.byline === null ? findByline(line) : null
    this.byline ??= byline
    return byline !== null
  }

  /** Takes the dateline off the first paragraph, and gives what remains of it. */
  takeDateline(paragraph: string): string[] {
    const dateline = findDateline(paragraph)
    if (!dateline || !this.accept(dateline)) return [paragraph]
    return dateline.rest === '' ? [] : [dateline.rest]
  }

  private takeDate(line: string): boolean {
    const date = this.date === null ? parseDate(line) : null
    this.date ??= date
    return date !== null
  }

  private takeWholeDateline(line: string): boolean {
    const dateline = findDateline(line)
    return dateline?.rest === '' && this.accept(dateline)
  }

  private accept({ place, agency, date }: Dateline): boolean {
    if (this.dateline !== null || (agency !== null && this.agency !== null && agency !== this.agency)) return false
    this.dateline = place
    this.agency ??= agency
    this.date ??= date
    return true
  }
}
