import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, placeBeside } from './place'

const bounds: Box = { left: 8, top: 100, right: 792, bottom: 592 }
const size = { width: 200, height: 40 }
const wish = { size, bounds, gap: 8, prefer: 'above', align: 'center' } as const
const line = (left: number, right: number, top: number): Box => ({ left, right, top, bottom: top + 30 })

describe('a menu beside selected text', () => {
  test('stands in the middle above its first line', () => {
    expect(placeBeside([line(300, 500, 300)], wish)).toMatchObject({ left: 300, top: 252, side: 'above' })
  })

  test('takes all pieces of the first line as one, whatever order they come in', () => {
    const mixed = [line(500, 560, 302), line(300, 400, 300), line(100, 700, 340)]
    expect(placeBeside(mixed, wish)).toMatchObject({ left: 330, top: 252 })
  })

  test('goes below where there is no room above', () => {
    expect(placeBeside([line(300, 500, 120), line(300, 500, 160)], wish)).toMatchObject({ top: 198, side: 'below' })
  })

  test('has no place where the text fills the window or is out of sight', () => {
    expect(placeBeside([line(300, 500, 90), line(300, 500, 560)], wish)).toBe(null)
    expect(placeBeside([line(300, 500, 20)], wish)).toBe(null)
    expect(placeBeside([], wish)).toBe(null)
  })

  test('is never outside the window and never over the text', () => {
    const number = (min: number, max: number) => fc.integer({ min, max })
    const anyLine = fc
      .tuple(number(-50, 800), number(1, 700), number(-200, 800))
      .map(([left, width, top]) => line(left, left + width, top))
    const side = fc.constantFrom('above' as const, 'below' as const)
    const align = fc.constantFrom('left' as const, 'right' as const, 'center' as const)
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), side, align, (lines, prefer, how) => {
        const place = placeBeside(lines, { ...wish, prefer, align: how })
        if (!place) return
        expect(place.left).toBeGreaterThanOrEqual(bounds.left)
        expect(place.left + size.width).toBeLessThanOrEqual(bounds.right)
        expect(place.top).toBeGreaterThanOrEqual(bounds.top - 1)
        expect(place.top + size.height).toBeLessThanOrEqual(bounds.bottom + 1)
        for (const { top, bottom } of lines) expect(place.top >= bottom || place.top + size.height <= top).toBe(true)
      }),
    )
  })
})

describe('a menu at the caret', () => {
  const list = {
    size: { width: 280, height: 360 },
    bounds,
    gap: 6,
    prefer: 'below',
    align: 'right',
    least: 120,
  } as const

  test('begins at the right edge of what was typed in a text from right to left', () => {
    expect(placeBeside([line(600, 640, 150)], list)).toMatchObject({ left: 360, top: 186, side: 'below' })
  })

  test('flips near the bottom, and is lower where neither side has room for all of it', () => {
    expect(placeBeside([line(600, 640, 540)], list)).toMatchObject({ side: 'above', top: 174 })
    const middle = placeBeside([line(600, 640, 330)], { ...list, size: { width: 280, height: 600 } })
    expect(middle).toMatchObject({ side: 'below', height: 226 })
  })

  test('of one line stands where there is room for that line', () => {
    const short = placeBeside([line(600, 640, 500)], { ...list, size: { width: 280, height: 50 }, least: 240 })
    expect(short).toMatchObject({ side: 'below', top: 536 })
  })
})
