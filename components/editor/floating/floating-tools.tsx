import type { Editor } from '@tiptap/core'
import { Toolbar as Radix } from 'radix-ui'
import type { FocusEvent, KeyboardEvent, ReactNode, RefObject } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '@/components/ui/class-names'
import { storyPage } from './story-page'
import { type Anchor, usePlace } from './use-place'

interface FloatingToolsProps {
  editor: Editor
  /** What the keys that lead to tools know it by. */
  name: string
  label: string
  element: RefObject<HTMLDivElement | null>
  read: () => Anchor | null
  /** When the keyboard goes on to neither the tools nor the text. */
  onLeft?: () => void
  /** Instead of giving the keyboard back to the text. */
  onEscape?: () => void
  className?: string
  children: ReactNode
}

/** A line of tools beside a text. The mouse leaves the caret where it is; Escape gives the keyboard back to the text. */
export function FloatingTools(props: FloatingToolsProps) {
  const { editor, name, label, element, read, onLeft, onEscape, className, children } = props
  usePlace(element, read)
  function onKeyDown(event: KeyboardEvent) {
    // A menu of the tools stands elsewhere in the page; its Escape is its own.
    if (event.key !== 'Escape' || !element.current?.contains(event.currentTarget.ownerDocument.activeElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (onEscape) onEscape()
    else editor.commands.focus()
  }
  function onBlur({ relatedTarget }: FocusEvent) {
    const isNear =
      relatedTarget instanceof Node &&
      (element.current?.contains(relatedTarget) || editor.view.dom.contains(relatedTarget))
    if (!isNear) onLeft?.()
  }
  return createPortal(
    <Radix.Root
      ref={element}
      data-tools={name}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onMouseDown={event => event.preventDefault()}
      className={classNames(
        'fixed flex w-max animate-fade-in items-center gap-0.5 rounded-md bg-sheet p-1 shadow-float inset-ring inset-ring-line print:hidden',
        className,
      )}
    >
      {children}
    </Radix.Root>,
    storyPage(editor),
  )
}

/** Between two groups of tools. */
export function ToolsLine() {
  return <Radix.Separator className="mx-1 h-5 w-px shrink-0 bg-line" />
}
