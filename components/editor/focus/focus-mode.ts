import { useEffect, useSyncExternalStore } from 'react'

/** Only the text, or everything; and whether the other paragraphs step back then. Remembered for this tab. */
export interface FocusMode {
  isOn: boolean
  isDimmed: boolean
}

const PLACE = 'mihbara.editor.focus'
const OFF: FocusMode = { isOn: false, isDimmed: false }
const listeners = new Set<() => void>()
let mode: FocusMode | null = null

function read(): FocusMode {
  mode ??= { isOn: kept().includes('on'), isDimmed: kept().includes('dimmed') }
  return mode
}

function kept(): string {
  try {
    return sessionStorage.getItem(PLACE) ?? ''
  } catch {
    return ''
  }
}

function keep({ isOn, isDimmed }: FocusMode): void {
  try {
    sessionStorage.setItem(PLACE, [isOn && 'on', isDimmed && 'dimmed'].filter(Boolean).join(' '))
  } catch {
    // A browser that keeps nothing: it holds for this page.
  }
}

function change(next: FocusMode): void {
  mode = next
  keep(next)
  for (const listener of listeners) listener()
}

/** One picture of the page fades into the other, where the browser can and motion is welcome. */
function softly(act: () => void): void {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (isCalm || !document.startViewTransition) act()
  else document.startViewTransition(act)
}

/** Gives whether that changed anything. */
export function setFocusMode(isOn: boolean): boolean {
  if (read().isOn === isOn) return false
  softly(() => {
    change({ ...read(), isOn })
    show(read())
  })
  return true
}

export const toggleFocusMode = () => setFocusMode(!read().isOn)

export const setDimmed = (isDimmed: boolean) => change({ ...read(), isDimmed })

/** The rail stands outside the editor page; what steps back says so itself by `in-data-focus-mode:`. */
function show({ isOn, isDimmed }: FocusMode): void {
  if (isOn) document.documentElement.dataset.focusMode = isDimmed ? 'dimmed' : 'bright'
  else delete document.documentElement.dataset.focusMode
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFocusMode(): FocusMode {
  return useSyncExternalStore(subscribe, read, () => OFF)
}

/** Holds the mode for as long as the editor page is there. */
export function useFocusModeOnPage(): FocusMode {
  const focus = useFocusMode()
  useEffect(() => {
    show(focus)
    return () => show(OFF)
  }, [focus])
  return focus
}
