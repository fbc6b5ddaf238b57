const HOUR = 3_600_000
const MINUTE = 60_000

/** What a clock on the newsroom's wall shows at an instant: `yyyy-mm-ddThh:mm`, as a time field of a form holds it. */
export function wallTime(instant: Date, timeZone: string): string {
  return clockOf(timeZone).format(instant).replace(', ', 'T')
}

/** The day that the newsroom's calendar shows at an instant: `yyyy-mm-dd`. */
export function isoDay(instant: Date, timeZone: string): string {
  return wallTime(instant, timeZone).slice(0, 10)
}

/**
 * The instant at which the newsroom's clock shows `yyyy-mm-ddThh:mm`; null for another form or a day that is not.
 * An hour that the clock skips in spring is counted on from the hour before; of one that it shows twice, the first counts.
 */
export function instantOf(wall: string, timeZone: string): Date | null {
  const [, day] = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d$/.exec(wall) ?? []
  if (!day || !isDay(day)) return null
  const asIfUtc = Date.parse(`${wall}Z`)
  const before = asIfUtc - offsetAt(asIfUtc - 24 * HOUR, timeZone)
  const after = asIfUtc - offsetAt(asIfUtc + 24 * HOUR, timeZone)
  const shown = [before, after].sort((a, b) => a - b).find(time => wallTime(new Date(time), timeZone) === wall)
  return new Date(shown ?? before)
}

/** Whether `yyyy-mm-dd` is a day of the calendar. */
export function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}

function offsetAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / MINUTE) * MINUTE
  return Date.parse(`${wallTime(new Date(minute), timeZone)}Z`) - minute
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making a formatter costs a hundred times what using it does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}
