import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'

/** The card that a question is about, by the id of its block; null for a new one. */
export type AskedAbout = { block: string } | null

/** What a command has to ask a person before it can do anything: which address, which story. */
export type Question = 'embed' | 'relatedStory'

const nameOf = (question: Question) => `story:${question}`

/** Asks wherever that is asked on this page. */
export function askOf(view: EditorView, question: Question, about: AskedAbout = null): void {
  view.dom.dispatchEvent(new CustomEvent(nameOf(question), { detail: about }))
}

export const ask = (editor: Editor, question: Question) => askOf(editor.view, question)

/** Calls `open` when something is to be asked. Returns how to stop. */
export function onAsked(editor: Editor, question: Question, open: (about: AskedAbout) => void): () => void {
  const { dom } = editor.view
  const listen = (event: Event) => {
    if (event instanceof CustomEvent) open(event.detail)
  }
  dom.addEventListener(nameOf(question), listen)
  return () => dom.removeEventListener(nameOf(question), listen)
}
