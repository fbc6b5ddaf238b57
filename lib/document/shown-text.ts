import type { Node } from '@tiptap/pm/model'
import { isolateSegments, type Segment } from '@/lib/arabic/direction'

/** A stretch of one text as it is shown; `opens` and `closes` where its isolate begins or ends in another text. */
export interface ShownPiece extends Segment {
  opens: boolean
  closes: boolean
}

/**
 * How the texts of a textblock are cut so that numbers and Latin words in them are read in order: by its place, the
 * pieces of each child that is text. The block is looked at as a whole, since a number may be bold in part; a stretch
 * that lies in several texts has no isolate of its own, but says where one has to open and to close.
 */
export function shownPieces(block: Node): ReadonlyMap<number, ShownPiece[]> {
  const texts = block.children.map(child => child.text ?? '\ufffc')
  const places = new Map<number, ShownPiece[]>()
  let place = 0
  let used = 0
  for (const { text, isolate, latin } of isolateSegments(texts.join(''))) {
    let left = text
    while (left !== '') {
      const room = (texts[place]?.length ?? 0) - used
      const piece = left.slice(0, room)
      const isWhole = piece === text
      const pieces = places.get(place) ?? []
      pieces.push({
        text: piece,
        isolate: isolate && isWhole,
        latin,
        opens: isolate && !isWhole && left === text,
        closes: isolate && !isWhole && left === piece,
      })
      places.set(place, pieces)
      left = left.slice(piece.length)
      used += piece.length
      if (used === (texts[place]?.length ?? 0)) {
        place++
        used = 0
      }
    }
  }
  return places
}
