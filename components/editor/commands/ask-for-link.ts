import type { Editor } from '@tiptap/core'

const ASKED = 'story:link'

/** Asks for the address of a link at the selection, wherever that is asked on this page. */
export function askForLink(editor: Editor): void {
  editor.view.dom.dispatchEvent(new CustomEvent(ASKED))
}

/** Calls `open` when somebody wants to link what is selected. Returns how to stop. */
export function onLinkAsked(editor: Editor, open: () => void): () => void {
  const { dom } = editor.view
  dom.addEventListener(ASKED, open)
  return () => dom.removeEventListener(ASKED, open)
}
