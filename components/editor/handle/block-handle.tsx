import type { Editor } from '@tiptap/core'
import { GripVertical, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Menu } from '@/components/ui/menu'
import { storyPage } from '../floating/story-page'
import { addBelow, selectIn } from './block-acts'
import { BlockItems } from './block-items'
import { blockOf } from './hovered-block'
import { type DropPlace, useBlockDrag } from './use-block-drag'
import { useHoveredBlock } from './use-hovered-block'

const buttonClass =
  'grid h-7 w-6 place-items-center rounded-md text-ink-faint transition-colors duration-150 hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink'

/**
 * Beside the block under the mouse, where its lines begin: a plus for something new below it, and six dots to move it
 * by or to open its menu. The keyboard has the same as commands.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const handle = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const openRef = useRef(false)
  openRef.current = isOpen
  const drag = useBlockDrag(editor, () => change(true))
  const held = useRef(drag.isHeld)
  held.current = drag.isHeld
  const isHeld = useCallback(() => openRef.current || held.current(), [])
  const element = useHoveredBlock(editor, handle, isHeld)

  function change(next: boolean) {
    const block = next && element ? blockOf(editor, element) : null
    if (block) selectIn(editor, block)
    setOpen(next)
  }
  if (!element) return null
  return createPortal(
    <>
      <Buttons
        editor={editor}
        element={element}
        handle={handle}
        isOpen={isOpen}
        onOpenChange={change}
        onGrip={event => drag.begin(event, element)}
        isDragging={drag.isDragging}
      />
      {drag.isDragging ? <Dragged element={element} place={drag.place} /> : null}
    </>,
    storyPage(editor),
  )
}

interface ButtonsProps {
  editor: Editor
  element: HTMLElement
  handle: React.RefObject<HTMLDivElement | null>
  isOpen: boolean
  isDragging: boolean
  onOpenChange: (isOpen: boolean) => void
  onGrip: (event: React.PointerEvent) => void
}

function Buttons({ editor, element, handle, isOpen, isDragging, onOpenChange, onGrip }: ButtonsProps) {
  const t = useTranslations('editor.handle')
  useLayoutEffect(() => {
    const place = () => handle.current && placeBeside(handle.current, element, editor.view.dom)
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  })
  const add = () => {
    const block = blockOf(editor, element)
    if (block) addBelow(editor, block)
  }
  return (
    <div
      ref={handle}
      data-block-handle
      className={`fixed z-10 flex animate-fade-in print:hidden in-data-focus-mode:hidden ${isDragging ? 'opacity-40' : ''}`}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('add')}
        title={t('add')}
        onMouseDown={event => event.preventDefault()}
        onClick={add}
        className={`${buttonClass} max-md:hidden`}
      >
        <Plus aria-hidden className="size-4" />
      </button>
      <Menu
        open={isOpen}
        onOpenChange={onOpenChange}
        trigger={
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('grip')}
            title={t('grip')}
            onPointerDown={onGrip}
            className={`${buttonClass} touch-none ${isDragging ? 'cursor-grabbing' : 'cursor-grab'}`}
          >
            <GripVertical aria-hidden className="size-4.5" />
          </button>
        }
      >
        <BlockItems editor={editor} />
      </Menu>
    </div>
  )
}

/** At the side where the story's lines begin, at the height of the block's first line. */
function placeBeside(handle: HTMLElement, element: HTMLElement, story: HTMLElement): void {
  const box = element.getBoundingClientRect()
  const text = story.getBoundingClientRect()
  const { direction, lineHeight } = getComputedStyle(element)
  const line = Math.min(Number.parseFloat(lineHeight) || box.height, box.height)
  const isRtl = getComputedStyle(story).direction === 'rtl'
  const { offsetWidth: width, offsetHeight: height } = handle
  const padding = Number.parseFloat(getComputedStyle(story)[isRtl ? 'paddingRight' : 'paddingLeft']) || 0
  handle.dataset.direction = direction
  handle.style.left = `${Math.round(isRtl ? text.right - padding + 4 : text.left + padding - width - 4)}px`
  handle.style.top = `${Math.round(box.top + (line - height) / 2)}px`
}

/** What is being moved steps back, and a line shows where to. */
function Dragged({ element, place }: { element: HTMLElement; place: DropPlace | null }) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return (
    <>
      <div style={{ left, top, width, height }} className="pointer-events-none fixed z-10 rounded-md bg-sheet/60" />
      {place ? (
        <div
          data-drop-line
          style={place.line}
          className="pointer-events-none fixed z-20 h-0.5 -translate-y-px rounded-full bg-accent"
        />
      ) : null}
    </>
  )
}
