import type { Editor } from '@tiptap/core'

/** Where menus of the text stand in the page: in its main part, which is where screen readers look for them. */
export function storyPage(editor: Editor): Element {
  return editor.view.dom.closest('main') ?? document.body
}
