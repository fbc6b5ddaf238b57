import type { Editor } from '@tiptap/core'
import type { Selection } from '@tiptap/pm/state'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { wantsBubble } from './wants-bubble'

/**
 * The selection that the bubble menu stands beside; null without one, while the mouse still selects, once it was sent
 * away by Escape, and where fingers select, since the system has a menu of its own there. Typing changes nothing of it.
 */
export function useBubble(editor: Editor, menu: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<Selection | null>(null)

  useEffect(() => {
    const { dom } = editor.view
    if (matchMedia('(hover: none)').matches) return
    let isHeld = false
    let dismissed: Selection | null = null
    const check = () => {
      const { selection: current } = editor.state
      const isWanted = !isHeld && editor.isFocused && wantsBubble(editor) && !dismissed?.eq(current)
      setSelection(shown => (isWanted || (shown && isInMenu()) ? (shown?.eq(current) ? shown : current) : null))
    }
    const isInMenu = () => menu.current?.contains(dom.ownerDocument.activeElement) ?? false
    const hold = (event: PointerEvent) => {
      isHeld = event.button === 0
      check()
    }
    const release = () => {
      if (!isHeld) return
      isHeld = false
      // The browser tells the editor of what is selected only after this.
      setTimeout(check)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !menu.current) return
      dismissed = editor.state.selection
      event.preventDefault()
      check()
    }
    const onBlur = ({ event }: { event: FocusEvent }) => {
      if (!(event.relatedTarget instanceof Node && menu.current?.contains(event.relatedTarget))) setSelection(null)
    }
    const doc = dom.ownerDocument
    dom.addEventListener('pointerdown', hold)
    doc.addEventListener('pointerup', release)
    doc.addEventListener('dragend', release)
    dom.addEventListener('keydown', onKey, true)
    editor.on('transaction', check)
    editor.on('focus', check)
    editor.on('blur', onBlur)
    return () => {
      dom.removeEventListener('pointerdown', hold)
      doc.removeEventListener('pointerup', release)
      doc.removeEventListener('dragend', release)
      dom.removeEventListener('keydown', onKey, true)
      editor.off('transaction', check)
      editor.off('focus', check)
      editor.off('blur', onBlur)
    }
  }, [editor, menu])

  return { selection, hide: useCallback(() => setSelection(null), []) }
}
