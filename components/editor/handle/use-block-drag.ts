import type { Editor } from '@tiptap/core'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { moveTo } from '../blocks/move-blocks'
import { FIRST_BODY_INDEX, topRange } from '../blocks/top-block'
import { endUndoStep } from '../extensions/undo-step'
import { storyBounds } from '../floating/bounds'
import { blockOf, elementAt } from './hovered-block'

/** So far the mouse moves before it is a drag and no click, in pixels. */
const SLACK = 4
/** So near the edge of the window the page scrolls, and so fast a frame. */
const EDGE = 56
const SPEED = 14

/** Where a block would come to stand: before the block of this index, at this line of the window. */
export interface DropPlace {
  before: number
  line: { left: number; width: number; top: number }
}

interface Drag {
  element: HTMLElement
  start: { x: number; y: number }
  at: { x: number; y: number }
  isMoving: boolean
}

/** The blocks that go along: all that are selected, if this is one of them, else this one alone. */
function draggedRange(editor: Editor, element: HTMLElement): { first: number; last: number } | null {
  const block = blockOf(editor, element)
  if (!block) return null
  const selected = topRange(editor.state.selection)
  const isSelected = !editor.state.selection.empty && block.index >= selected.first && block.index <= selected.last
  return isSelected && selected.first >= FIRST_BODY_INDEX ? selected : { first: block.index, last: block.index }
}

function dropPlaceAt(editor: Editor, y: number): DropPlace | null {
  const story = editor.view.dom
  const { left, right, width } = story.getBoundingClientRect()
  const bounds = storyBounds()
  const height = Math.max(bounds.top, Math.min(y, bounds.bottom))
  for (const reach of [0, 12, -12, 28, -28]) {
    const element = elementAt(story, (left + right) / 2, height + reach)
    const block = element && blockOf(editor, element)
    if (!element || !block) continue
    const box = element.getBoundingClientRect()
    const isUpper = height < (box.top + box.bottom) / 2
    return {
      before: isUpper ? block.index : block.index + 1,
      line: { left, width, top: isUpper ? box.top - 6 : box.bottom + 6 },
    }
  }
  return null
}

/** Moves a block with the mouse: a line shows where to, the page scrolls at its edges, Escape lets it be. */
export function useBlockDrag(editor: Editor, onClick: () => void) {
  const drag = useRef<Drag>(null)
  const [place, setPlace] = useState<DropPlace | null>(null)
  const [isDragging, setDragging] = useState(false)
  const end = useRef(() => {})

  function begin(event: PointerEvent, element: HTMLElement) {
    if (event.button !== 0 || drag.current) return
    // No menu opens by pressing, and the text keeps the caret.
    event.preventDefault()
    const start = { x: event.clientX, y: event.clientY }
    drag.current = { element, start, at: start, isMoving: false }
    let frame = 0
    const show = () => {
      if (drag.current?.isMoving) setPlace(dropPlaceAt(editor, drag.current.at.y))
    }
    const scroll = () => {
      frame = requestAnimationFrame(scroll)
      const { top, bottom } = storyBounds()
      const y = drag.current?.at.y ?? 0
      const by = y < top + EDGE ? -SPEED : y > bottom - EDGE ? SPEED : 0
      if (by === 0 || !drag.current?.isMoving) return
      window.scrollBy(0, by)
      show()
    }
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      const { current } = drag
      if (!current) return
      current.at = { x, y }
      if (!current.isMoving && Math.hypot(x - start.x, y - start.y) > SLACK) {
        current.isMoving = true
        setDragging(true)
        document.documentElement.style.cursor = 'grabbing'
        frame = requestAnimationFrame(scroll)
      }
      show()
    }
    const finish = (isDropped: boolean) => {
      const { current } = drag
      end.current()
      if (!current || !isDropped) return
      if (current.isMoving) drop(editor, current)
      else onClick()
    }
    const up = () => finish(true)
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      finish(false)
    }
    const cancel = () => finish(false)
    end.current = () => {
      cancelAnimationFrame(frame)
      document.documentElement.style.cursor = ''
      drag.current = null
      setPlace(null)
      setDragging(false)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', onKey, true)
      end.current = () => {}
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', onKey, true)
  }

  useEffect(() => () => end.current(), [])
  return { begin, place, isDragging, isHeld: () => drag.current !== null }
}

function drop(editor: Editor, { element, at }: Drag): void {
  const range = draggedRange(editor, element)
  const place = dropPlaceAt(editor, at.y)
  if (!range || !place || !editor.isEditable) return
  endUndoStep(editor.state)
  editor
    .chain()
    .command(({ tr }) => moveTo(tr, range.first, range.last, place.before))
    .run()
  endUndoStep(editor.state)
  editor.commands.focus(undefined, { scrollIntoView: false })
}
