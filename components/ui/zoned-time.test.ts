import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, wallTimeOf } from './zoned-time'

describe('wall time of the newsroom', () => {
  it('is written and read in the zone, wherever the browser is', () => {
    expect(wallTimeOf('2025-05-19T18:05:00Z', 'Asia/Riyadh')).toBe('2025-05-19T21:05')
    expect(instantOf('2025-05-19T21:05', 'Asia/Riyadh')).toBe('2025-05-19T18:05:00.000Z')
    expect(instantOf('2025-01-01T00:00', 'Africa/Cairo')).toBe('2024-12-31T22:00:00.000Z')
  })

  it('knows no such date', () => {
    expect(instantOf('', 'Asia/Riyadh')).toBeNull()
    expect(instantOf('2025-13-40T99:00', 'Asia/Riyadh')).toBeNull()
  })

  it('returns to the same minute in any zone', () => {
    const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
    const zone = fc.constantFrom('Asia/Riyadh', 'Asia/Kathmandu', 'UTC', 'Asia/Dubai', 'Africa/Algiers')
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const instant = new Date(at * 60_000).toISOString()
        expect(instantOf(wallTimeOf(instant, timeZone), timeZone)).toBe(instant)
      }),
    )
  })

  it('keeps the wall time across a change of clocks, except in the hour that is skipped', () => {
    for (const wall of ['2025-04-24T12:00', '2025-04-26T12:00', '2025-10-30T12:00', '2025-11-01T12:00']) {
      expect(wallTimeOf(instantOf(wall, 'Africa/Cairo') ?? '', 'Africa/Cairo')).toBe(wall)
    }
  })
})
