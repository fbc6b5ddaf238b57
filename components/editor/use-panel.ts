import { useCallback, useSyncExternalStore } from 'react'

const PLACE = 'mihbara.editor.panel'
const BESIDE = '(width >= 64rem)'
const listeners = new Set<() => void>()
/** Above the text it is opened for a moment and remembers nothing. */
let isAbove = false

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(BESIDE)
  listeners.add(listener)
  query.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    query.removeEventListener('change', listener)
  }
}

const readBeside = () => window.matchMedia(BESIDE).matches

function readOpen(): boolean {
  if (!readBeside()) return isAbove
  try {
    return localStorage.getItem(PLACE) !== 'closed'
  } catch {
    return true
  }
}

/** Whether the side panel is open; beside the text it remembers itself in this browser. */
export function usePanel(): { isOpen: boolean; isBeside: boolean; setOpen: (isOpen: boolean) => void } {
  const isBeside = useSyncExternalStore(subscribe, readBeside, () => true)
  const isOpen = useSyncExternalStore(subscribe, readOpen, () => true)
  const setOpen = useCallback((next: boolean) => {
    if (readBeside()) localStorage.setItem(PLACE, next ? 'open' : 'closed')
    else isAbove = next
    for (const listener of listeners) listener()
  }, [])
  return { isOpen, isBeside, setOpen }
}
