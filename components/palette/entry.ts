import type { ReactNode } from 'react'
import type { Keys } from '@/components/ui/keys'

export const ENTRY_GROUPS = ['story', 'stories', 'pages', 'text', 'newsroom'] as const

export type EntryGroup = (typeof ENTRY_GROUPS)[number]

/** Something that the palette finds and does. */
export interface PaletteEntry {
  /** Unlike every other's. */
  id: string
  group: EntryGroup
  name: string
  /** Other words that it is found by, in both languages. */
  words?: string
  icon: ReactNode
  /** Said at the end of its line. */
  detail?: ReactNode
  keys?: Keys
  isGrave?: boolean
  run: () => void
}
