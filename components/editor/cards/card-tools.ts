import type { EditorView } from '@tiptap/pm/view'
import { buttonClass } from '@/components/ui/button-class'
import { makeElement } from '../picture/make-element'

interface CardTool {
  name: string
  run: () => void
}

/** The buttons of a card. Escape and the arrows up and down give the keyboard back to the text. */
export function cardTools(view: EditorView, tools: readonly CardTool[]): HTMLElement {
  const buttons = tools.map(({ name, run }) =>
    makeElement('button', { type: 'button', class: buttonClass('plain', 'small'), onclick: run }, name),
  )
  const onkeydown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !['Escape', 'ArrowUp', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    view.focus()
  }
  return makeElement('div', { class: 'card-tools', contenteditable: 'false', onkeydown }, ...buttons)
}

/** Whether an event is a card's own: one of its buttons or links was meant, not the text. */
export function isOfTools(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.card-tools, .card-link') !== null
}
