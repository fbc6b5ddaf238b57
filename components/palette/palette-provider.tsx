'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { isPressed } from '@/components/ui/keys'
import type { Desk } from '@/lib/contracts/desks'
import type { PaletteEntry } from './entry'
import { PaletteAccessProvider } from './palette-context'

const Palette = dynamic(() => import('./palette').then(module => module.Palette), { ssr: false })
const ShortcutsSheet = dynamic(
  () => import('@/components/editor/shortcuts/shortcuts-sheet').then(module => module.ShortcutsSheet),
  { ssr: false },
)

export interface PaletteProviderProps {
  isAdmin: boolean
  /** Those that this person may write a new story for. */
  desks: Desk[]
  children: ReactNode
}

export const PALETTE_KEYS = 'Mod+K'
export const SHEET_KEYS = ['?', 'Mod+/'] as const

const isTyping = ({ target }: Event) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
const isDialogOpen = () => document.querySelector('[role="dialog"][data-state="open"]') !== null
/** Also as it stands on Arabic keyboards. */
const asksForSheet = (event: KeyboardEvent) =>
  isPressed(event, 'Mod+/') || (/^[?؟]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !isTyping(event))

/** The palette and the sheet of shortcuts, on every page of the newsroom; their code comes when they are first asked for. */
export function PaletteProvider({ isAdmin, desks, children }: PaletteProviderProps) {
  const [shown, setShown] = useState<'palette' | 'shortcuts' | null>(null)
  const [sources] = useState(() => new Set<() => PaletteEntry[]>())
  const close = useCallback(() => setShown(null), [])
  const access = useMemo(
    () => ({
      open: () => setShown('palette'),
      showShortcuts: () => setShown('shortcuts'),
      addSource(read: () => PaletteEntry[]) {
        sources.add(read)
        return () => sources.delete(read)
      },
    }),
    [sources],
  )

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const asked = isPressed(event, PALETTE_KEYS) ? 'palette' : asksForSheet(event) ? 'shortcuts' : null
      if (!asked || event.defaultPrevented || isDialogOpen()) return
      event.preventDefault()
      setShown(asked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <PaletteAccessProvider value={access}>
      {children}
      {shown === 'palette' ? <Palette isAdmin={isAdmin} desks={desks} sources={sources} onClose={close} /> : null}
      {shown === 'shortcuts' ? <ShortcutsSheet onClose={close} /> : null}
    </PaletteAccessProvider>
  )
}
