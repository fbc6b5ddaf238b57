import { type RefObject, useLayoutEffect } from 'react'
import { storyBounds } from './bounds'
import { type Box, type Placement, placeBeside } from './place'

/** The lines of a text, and how something wants to stand beside them. */
export interface Anchor {
  lines: readonly Box[]
  prefer: Placement['side']
  align: 'left' | 'right' | 'center'
  gap: number
  /** Lower than this it does not get. */
  least?: number
}

/**
 * Keeps an element beside some text for as long as both are on the page, by its style alone: nothing is drawn again
 * when somebody scrolls. Without a place it is there but not seen. It is placed anew whenever it is drawn.
 * @param read null while there is nothing to stand beside
 */
export function usePlace(element: RefObject<HTMLElement | null>, read: () => Anchor | null): void {
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const place = () => put(current, read())
    place()
    const resized = new ResizeObserver(place)
    resized.observe(current)
    const views = [window, window.visualViewport].filter(view => view !== null)
    for (const view of views) for (const name of ['scroll', 'resize']) view.addEventListener(name, place, true)
    return () => {
      resized.disconnect()
      for (const view of views) for (const name of ['scroll', 'resize']) view.removeEventListener(name, place, true)
    }
  })
}

function put(element: HTMLElement, anchor: Anchor | null): void {
  element.style.maxHeight = ''
  const { offsetWidth: width, offsetHeight: height } = element
  const place = anchor && placeBeside(anchor.lines, { ...anchor, size: { width, height }, bounds: storyBounds() })
  element.style.visibility = place ? '' : 'hidden'
  if (!place) return
  element.style.left = `${place.left}px`
  element.style.top = `${place.top}px`
  if (place.height < height) element.style.maxHeight = `${place.height}px`
}
