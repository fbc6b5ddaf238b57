import type { DrawnCaret } from './drawn-caret'
import type { Sight } from './sight'

/** The share of what is seen of the story that is left above somebody one jumps to. */
const FROM_TOP = 0.38
/** Within these shares nothing is moved: a page that moves at each line cannot be read. */
const CALM = { top: 0.08, bottom: 0.8 }

type Place = Pick<DrawnCaret, 'top' | 'bottom'>

/** How far the page must move so that a place is seen well; 0 where it is. */
export function distanceTo({ top, bottom }: Place, sight: Pick<Sight, 'top' | 'bottom'>): number {
  const height = sight.bottom - sight.top
  const isCalm = top >= sight.top + height * CALM.top && bottom <= sight.top + height * CALM.bottom
  return isCalm ? 0 : Math.round(top - sight.top - height * FROM_TOP)
}

/** Moves the page so that a place is seen; at once for those who want nothing to move. */
export function bringIntoSight(place: Place, sight: Pick<Sight, 'top' | 'bottom'>): void {
  const distance = distanceTo(place, sight)
  if (distance === 0) return
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: distance, behavior: isCalm ? 'instant' : 'smooth' })
}
