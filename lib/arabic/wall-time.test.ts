import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instantOf, isoDay, wallTime } from './wall-time'

test.each([
  ['2025-05-19T01:30', 'Africa/Cairo', '2025-05-18T22:30:00.000Z'],
  ['2025-01-01T00:00', 'Asia/Riyadh', '2024-12-31T21:00:00.000Z'],
  ['2025-05-19T14:05', 'UTC', '2025-05-19T14:05:00.000Z'],
  ['2025-05-19T05:45', 'Asia/Kathmandu', '2025-05-19T00:00:00.000Z'],
])('%s in %s is %s', (wall, zone, iso) => {
  const instant = new Date(iso)
  expect(wallTime(instant, zone)).toBe(wall)
  expect(isoDay(instant, zone)).toBe(wall.slice(0, 10))
  expect(instantOf(wall, zone)?.toISOString()).toBe(iso)
})

test.each(['', '2025-05-19', '2025-02-30T10:00', '2025-05-19T24:00', '2025-05-19T10:60', '19/5/2025 10:00'])(
  '«%s» is no time',
  wall => {
    expect(instantOf(wall, 'UTC')).toBeNull()
  },
)

describe('a change of the clock', () => {
  it('counts a skipped hour on from the hour before', () => {
    expect(instantOf('2025-03-30T02:30', 'Europe/Paris')?.toISOString()).toBe('2025-03-30T01:30:00.000Z')
  })

  it('takes the first of an hour shown twice', () => {
    expect(instantOf('2025-10-26T02:30', 'Europe/Paris')?.toISOString()).toBe('2025-10-26T00:30:00.000Z')
  })
})

test('every minute that a clock shows is found again', () => {
  const zone = fc.constantFrom('Africa/Cairo', 'Asia/Beirut', 'Africa/Casablanca', 'America/New_York', 'Asia/Dubai')
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, zone, (date, own) => {
      const wall = wallTime(date, own)
      const found = instantOf(wall, own)
      expect(found && wallTime(found, own)).toBe(wall)
    }),
  )
})
