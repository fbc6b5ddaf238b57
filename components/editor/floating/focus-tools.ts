export const TOOLS_KEYS = 'Alt+F10'

/** The nearest first: what is offered at the caret, the tools of the selected words, of the table, of the page. */
const TOOLS = ['offer', 'bubble', 'table', 'page']

/** Gives the keyboard to the nearest tools. @returns whether there are any */
export function focusTools(): boolean {
  for (const name of TOOLS) {
    const tools = document.querySelector<HTMLElement>(`[data-tools="${name}"]`)
    if (!tools?.checkVisibility({ visibilityProperty: true })) continue
    const buttons = [...tools.querySelectorAll<HTMLElement>('button:not(:disabled)')]
    const first = buttons.find(button => button.checkVisibility())
    if (!first) continue
    first.focus()
    return true
  }
  return false
}
