import { createContext, useContext, useEffect, useRef } from 'react'
import type { PaletteEntry } from './entry'

export interface PaletteAccess {
  open: () => void
  showShortcuts: () => void
  /** Adds what a part of the page offers, asked for each time that the palette opens. Returns how to take it out. */
  addSource: (read: () => PaletteEntry[]) => () => void
}

const Context = createContext<PaletteAccess | null>(null)

export const PaletteAccessProvider = Context.Provider

/** The palette of the page. Must be called inside the newsroom's frame. */
export function usePalette(): PaletteAccess {
  const palette = useContext(Context)
  if (!palette) throw new Error('usePalette outside the frame')
  return palette
}

/** Offers things in the palette for as long as the component is on the page. */
export function usePaletteEntries(read: () => PaletteEntry[]): void {
  const { addSource } = usePalette()
  const latest = useRef(read)
  latest.current = read
  useEffect(() => addSource(() => latest.current()), [addSource])
}
