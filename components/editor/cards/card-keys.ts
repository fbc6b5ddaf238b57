import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isPressed } from '@/components/ui/keys'
import { deleteBlock } from '../blocks/move-blocks'
import { askOf } from '../commands/asking'

/**
 * The keys in a card and on one: Enter in the title goes on below it, Backspace in an empty one takes the card away,
 * Tab on a selected card leads to its buttons, and the keys of a link change where it leads.
 */
export function pressInCard(view: EditorView, event: KeyboardEvent): boolean {
  const { state } = view
  const { selection } = state
  if (!view.editable || event.isComposing) return false
  const card = cardAt(state)
  if (!card) return false
  if (isPressed(event, 'Mod+K')) {
    askOf(view, card.name === 'embed' ? 'embed' : 'relatedStory', { block: card.id })
    return true
  }
  if (selection instanceof NodeSelection)
    return event.key === 'Tab' && !event.shiftKey && focusTools(view, selection.from)
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) return dispatch(view, goBelow(state))
  const isBlank = event.key === 'Backspace' && selection.empty && selection.$head.parent.content.size === 0
  if (!isBlank) return false
  const { tr } = state
  return deleteBlock(tr, selection.$head.index(0)) && dispatch(view, tr)
}

function cardAt({ selection }: EditorState): { name: 'embed' | 'relatedStory'; id: string } | null {
  const node = selection instanceof NodeSelection ? selection.node : selection.$head.parent
  const { name } = node.type
  return name === 'embed' || name === 'relatedStory' ? { name, id: String(node.attrs.id) } : null
}

function focusTools(view: EditorView, place: number): boolean {
  const card = view.nodeDOM(place)
  const button = card instanceof HTMLElement ? card.querySelector<HTMLElement>('.card-tools button') : null
  button?.focus()
  return button !== null
}

function goBelow({ tr, selection, schema }: EditorState): Transaction {
  const below = selection.$head.after(1)
  const next = tr.doc.resolve(below).nodeAfter
  const isVacant = next?.type.name === 'paragraph' && next.content.size === 0
  const paragraph = schema.nodes.paragraph?.create()
  if (!isVacant && paragraph) tr.insert(below, paragraph)
  return tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView()
}

function dispatch(view: EditorView, tr: Transaction): true {
  view.dispatch(tr)
  return true
}
