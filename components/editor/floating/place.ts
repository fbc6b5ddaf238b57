/** A box in the window, in pixels from its left and top edge. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

export interface Placement {
  left: number
  top: number
  /** How high it may be before it scrolls in itself. */
  height: number
  side: 'above' | 'below'
}

interface Wish {
  size: Size
  /** What can be seen: nothing is placed outside of it. */
  bounds: Box
  /** Between what floats and what it belongs to. */
  gap: number
  prefer: Placement['side']
  /** Which of its edges stands at the same edge of the anchor; its middle at the anchor's middle. */
  align: 'left' | 'right' | 'center'
  /** As low as this it is still of use: it turns to the other side for less, and without as much it has no place. */
  least?: number
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/**
 * Places something beside a text of one or several lines and never over it: at the lines' first edge above, at their
 * last below, on the side that is preferred, or on the other where there it fits and here it does not.
 * @param lines the boxes of the text's lines, in any order
 * @returns null where neither side has room, or the text is out of sight
 */
export function placeBeside(lines: readonly Box[], wish: Wish): Placement | null {
  const { size, bounds, gap, prefer, align } = wish
  const least = Math.min(size.height, wish.least ?? size.height)
  const seen = lines.filter(({ top, bottom }) => bottom > bounds.top && top < bounds.bottom)
  if (seen.length === 0) return null
  const top = Math.min(...lines.map(line => line.top))
  const bottom = Math.max(...lines.map(line => line.bottom))
  const room = { above: Math.min(top, bounds.bottom) - gap - bounds.top, below: bounds.bottom - bottom - gap }
  const other = prefer === 'above' ? 'below' : 'above'
  const side =
    room[prefer] >= least ? prefer : room[other] >= size.height ? other : room[prefer] >= room[other] ? prefer : other
  if (room[side] < least) return null
  const height = Math.min(size.height, room[side])
  // Lines of one sentence may have holes where the other direction runs: the edge line counts as a whole.
  const edge = side === 'above' ? top : bottom
  const beside = lines.filter(line => Math.abs((side === 'above' ? line.top : line.bottom) - edge) < 4)
  const [first, last] = [Math.min(...beside.map(line => line.left)), Math.max(...beside.map(line => line.right))]
  const wanted = align === 'left' ? first : align === 'right' ? last - size.width : (first + last) / 2 - size.width / 2
  return {
    left: Math.round(clamp(wanted, bounds.left, Math.max(bounds.left, bounds.right - size.width))),
    top: Math.round(side === 'above' ? top - gap - height : bottom + gap),
    height: Math.floor(room[side]),
    side,
  }
}
