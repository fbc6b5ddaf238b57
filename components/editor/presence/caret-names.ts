export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A caret whose name is to be shown: where it stands, how large its name is, and how lately it moved. */
export interface NamedCaret {
  client: number
  x: number
  top: number
  bottom: number
  width: number
  height: number
  movedAt: number
}

export interface NameRoom {
  /** What can be seen of the page: no name leaves it. */
  bounds: Box
  /** The line that is being written here; null where there is no caret of one's own. */
  ownLine: Box | null
  /** Names go from the caret on as the interface is read. */
  direction: 'rtl' | 'ltr'
}

const GAP = 1

/**
 * Finds each name a place above its caret, or else below, where it covers neither the line that is being written nor
 * another name. Who moved last comes first; a name without room is not there, and its caret stands for it.
 */
export function placeNames(carets: readonly NamedCaret[], room: NameRoom): Map<number, { left: number; top: number }> {
  const places = new Map<number, { left: number; top: number }>()
  const taken: Box[] = room.ownLine ? [room.ownLine] : []
  const latestFirst = [...carets].sort((a, b) => b.movedAt - a.movedAt || a.client - b.client)
  for (const caret of latestFirst) {
    const box = boxesFor(caret, room).find(
      one => isInside(one, room.bounds) && !taken.some(other => overlap(one, other)),
    )
    if (!box) continue
    taken.push(box)
    places.set(caret.client, { left: box.left, top: box.top })
  }
  return places
}

function boxesFor({ x, top, bottom, width, height }: NamedCaret, { bounds, direction }: NameRoom): Box[] {
  const wished = direction === 'rtl' ? x + GAP - width : x - GAP
  const left = Math.max(bounds.left, Math.min(wished, bounds.right - width))
  return [top - height, bottom].map(start => ({ left, right: left + width, top: start, bottom: start + height }))
}

function isInside(box: Box, { top, bottom }: Box): boolean {
  return box.top >= top && box.bottom <= bottom
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
