import { type RefObject, useEffect, useState } from 'react'

/** An on-screen keyboard takes more than this of a screen's height; a browser's own bars take less. */
const KEYBOARD = 140

/**
 * Whether an on-screen keyboard is open that the page does not make room for: then the tools stand right above it. Their
 * place follows it by their style alone.
 */
export function useFloatingTools(tools: RefObject<HTMLElement | null>): boolean {
  const [isFloating, setFloating] = useState(false)
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen || !matchMedia('(pointer: coarse)').matches) return
    const place = () => {
      const hidden = window.innerHeight - seen.height
      setFloating(hidden > KEYBOARD && seen.scale < 1.1)
      tools.current?.style.setProperty('--keyboard', `${Math.max(0, hidden - seen.offsetTop)}px`)
    }
    place()
    seen.addEventListener('resize', place)
    seen.addEventListener('scroll', place)
    return () => {
      seen.removeEventListener('resize', place)
      seen.removeEventListener('scroll', place)
    }
  }, [tools])
  return isFloating
}
