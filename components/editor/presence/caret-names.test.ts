import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, type NamedCaret, type NameRoom, placeNames } from './caret-names'

const bounds = { left: 0, top: 0, right: 400, bottom: 600 }
const room: NameRoom = { bounds, ownLine: null, direction: 'rtl' }
const caret = (change: Partial<NamedCaret> = {}): NamedCaret => ({
  client: 1,
  x: 200,
  top: 100,
  bottom: 130,
  width: 80,
  height: 20,
  movedAt: 1,
  ...change,
})

describe('the name of a caret', () => {
  it('stands above it and goes on to the left, in English to the right', () => {
    expect(placeNames([caret()], room).get(1)).toEqual({ left: 121, top: 80 })
    expect(placeNames([caret()], { ...room, direction: 'ltr' }).get(1)).toEqual({ left: 199, top: 80 })
  })

  it('stays whole at both edges of the page', () => {
    expect(placeNames([caret({ x: 10 })], room).get(1)?.left).toBe(0)
    expect(placeNames([caret({ x: 395 })], { ...room, direction: 'ltr' }).get(1)?.left).toBe(320)
  })

  it('goes below where there is no room above', () => {
    expect(placeNames([caret({ top: 5, bottom: 35 })], room).get(1)?.top).toBe(35)
  })

  it('does not cover the line that is being written', () => {
    const ownLine = { left: 0, right: 400, top: 70, bottom: 100 }
    expect(placeNames([caret()], { ...room, ownLine }).get(1)?.top).toBe(130)
  })

  it('gives way to the name of somebody who moved later', () => {
    const carets = [1, 2, 3].map(client => caret({ client, x: 200 + client, movedAt: client }))
    expect([...placeNames(carets, room).keys()]).toEqual([3, 2])
  })
})

it('never leaves the page, covers the own line or another name, in any crowd', () => {
  const crowd = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 400 }), top: fc.integer({ min: 0, max: 570 }), movedAt: fc.nat(9) }),
    { maxLength: 30 },
  )
  const ownLine: Box = { left: 0, right: 400, top: 300, bottom: 330 }
  fc.assert(
    fc.property(crowd, drawn => {
      const carets = drawn.map((one, client) => caret({ ...one, client, bottom: one.top + 30 }))
      const boxes = [...placeNames(carets, { ...room, ownLine }).values()].map(({ left, top }) => ({
        left,
        top,
        right: left + 80,
        bottom: top + 20,
      }))
      for (const [index, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 600).toBe(true)
        for (const other of [ownLine, ...boxes.slice(0, index)]) {
          expect(
            box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          ).toBe(false)
        }
      }
    }),
  )
})
