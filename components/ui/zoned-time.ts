const parts = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

/** The wall clock of `timeZone` at an instant, as `<input type="datetime-local">` writes it: `2025-05-19T21:05`. */
export function wallTimeOf(instant: string | number | Date, timeZone: string): string {
  const found = Object.fromEntries(
    parts(timeZone)
      .formatToParts(new Date(instant))
      .map(part => [part.type, part.value]),
  )
  return `${found.year?.padStart(4, '0')}-${found.month}-${found.day}T${found.hour}:${found.minute}`
}

/**
 * The instant (RFC 3339, UTC) at which `timeZone`'s clock shows `wallTime`; null for what is not a date.
 * A time that a change of clocks skips is taken as the same distance after the change.
 */
export function instantOf(wallTime: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wallTime}${wallTime.length === 16 ? ':00' : ''}Z`)
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (instant: number) =>
    Date.parse(`${wallTimeOf(instant, timeZone)}:00Z`) - Math.floor(instant / 60_000) * 60_000
  const guess = asUtc - offsetAt(asUtc)
  const before = asUtc - offsetAt(guess)
  return new Date(before).toISOString()
}
