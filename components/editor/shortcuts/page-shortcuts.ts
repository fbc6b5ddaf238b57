import type { Keys } from '@/components/ui/keys'
import type { Messages } from '@/messages/catalogue'

/** Shortcuts that are no command of the text: of every page, of the story's page, of the find panel. */
export interface PageShortcut {
  id: keyof Messages['shortcuts']['names']
  group: 'general' | 'story' | 'find'
  keys: readonly Keys[]
}

export const pageShortcuts: readonly PageShortcut[] = [
  { id: 'palette', group: 'general', keys: ['Mod+K'] },
  { id: 'sheet', group: 'general', keys: ['?', 'Mod+/'] },
  { id: 'focus', group: 'story', keys: ['Mod+Shift+F'] },
  { id: 'print', group: 'story', keys: ['Mod+P'] },
  { id: 'tools', group: 'story', keys: ['Alt+F10'] },
  { id: 'find', group: 'find', keys: ['Mod+F'] },
  { id: 'replace', group: 'find', keys: ['Mod+H', 'Mod+Shift+H'] },
  { id: 'next', group: 'find', keys: ['Enter', 'F3'] },
  { id: 'previous', group: 'find', keys: ['Shift+Enter', 'Shift+F3'] },
  { id: 'end', group: 'find', keys: ['Escape'] },
]
