import type { Editor } from '@tiptap/core'
import { useEffect, useReducer } from 'react'
import { isPressed } from '@/components/ui/keys'
import { selectedWords, step } from './find-session'

export interface FindRequest {
  /** Counts the times that it was asked for: the field takes the focus each time. */
  asked: number
  withReplacing: boolean
  /** What the field begins with; empty for what was looked for last. */
  words: string
}

type Ask = { withReplacing: boolean; words: string } | 'close'

function answer(request: FindRequest | null, ask: Ask): FindRequest | null {
  if (ask === 'close') return null
  return { ...ask, withReplacing: ask.withReplacing, asked: (request?.asked ?? 0) + 1 }
}

const isDialogOpen = () => document.querySelector('[role="dialog"][data-state="open"]') !== null

export const FIND_KEYS = {
  find: 'Mod+F',
  /** ⌘H hides the window on a Mac, so that it is ⇧⌘H there, as in other editors. */
  replace: ['Mod+H', 'Mod+Shift+H'],
  next: ['F3', 'Mod+G'],
  previous: ['Shift+F3', 'Mod+Shift+G'],
} as const

/** Whether the panel is open, and how it was asked for; its keys on the whole page while there is a story to search. */
export function useFind(editor: Editor | null) {
  const [request, ask] = useReducer(answer, null)
  const isOpen = request !== null

  useEffect(() => {
    if (!editor) return
    const pressed = (event: KeyboardEvent, keys: readonly string[]) => keys.some(known => isPressed(event, known))
    function onKey(event: KeyboardEvent) {
      if (!editor || isDialogOpen()) return
      const asksReplacing = pressed(event, FIND_KEYS.replace)
      const by = pressed(event, FIND_KEYS.next) ? 1 : pressed(event, FIND_KEYS.previous) ? -1 : null
      if (isPressed(event, FIND_KEYS.find) || asksReplacing) {
        ask({ withReplacing: asksReplacing && editor.isEditable, words: selectedWords(editor) })
      } else if (by && isOpen) {
        step(editor, by)
      } else {
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [editor, isOpen])

  return { request, ask }
}
