import { expect, test } from 'vitest'
import { distanceTo } from './scrolling'

const sight = { top: 1000, bottom: 1500 }

test.each([
  ['in the middle', 1200, 0],
  ['at the very top', 1000, -190],
  ['at the very bottom', 1480, 290],
  ['far above', 0, -1190],
  ['far below', 4000, 2810],
])('%s', (_, top, distance) => {
  expect(distanceTo({ top, bottom: top + 20 }, sight)).toBe(distance)
})
