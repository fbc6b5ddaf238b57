import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { blockOf, elementAt } from './hovered-block'

/**
 * The block at the height of the mouse, as its element; null once somebody types, and where no mouse is. The text is
 * looked at once a frame while the mouse moves and never when somebody writes.
 * @param isHeld while the handle is in use it stays at its block
 */
export function useHoveredBlock(editor: Editor, handle: RefObject<HTMLElement | null>, isHeld: () => boolean) {
  const [element, setElement] = useState<HTMLElement | null>(null)

  useEffect(() => {
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return
    const story = editor.view.dom
    const doc = story.ownerDocument
    let frame = 0
    let shown: HTMLElement | null = null
    const show = (next: HTMLElement | null) => {
      if (next === shown) return
      shown = next
      setElement(next)
    }
    const look = (x: number, y: number, target: EventTarget | null) => {
      frame = 0
      if (isHeld() || editor.isDestroyed || (target instanceof Node && handle.current?.contains(target))) return
      if (!editor.isEditable) return show(null)
      const found = elementAt(story, x, y)
      const isNear = found !== null || isOverGap(story, x, y)
      if (found && found !== shown) show(blockOf(editor, found) ? found : null)
      else if (!isNear || !shown?.isConnected) show(found)
    }
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const { clientX, clientY, target } = event
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look(clientX, clientY, target))
    }
    const hide = () => {
      if (!isHeld()) show(null)
    }
    doc.addEventListener('pointermove', onMove, { passive: true })
    story.addEventListener('keydown', hide)
    doc.addEventListener('pointerleave', hide)
    return () => {
      cancelAnimationFrame(frame)
      doc.removeEventListener('pointermove', onMove)
      story.removeEventListener('keydown', hide)
      doc.removeEventListener('pointerleave', hide)
    }
  }, [editor, handle, isHeld])

  return element
}

/** Between two blocks the handle stays where it was, so that the mouse reaches it. */
function isOverGap(story: HTMLElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = story.getBoundingClientRect()
  return x > left - 72 && x < right + 72 && y > top && y < bottom
}
