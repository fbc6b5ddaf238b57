import { mergeAttributes, Node } from '@tiptap/core'
import { namesNote, noteAttribute } from './note-attribute'

/** The text of a footnote, wherever it stands in the document: readers find it at the end. No note has notes. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'standalone',
  content: '(text | hardBreak)*',
  defining: true,

  addAttributes() {
    return { note: noteAttribute }
  },

  parseHTML() {
    return [{ tag: 'aside[data-note]', priority: 70, getAttrs: element => (namesNote(element) ? null : false) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes), 0]
  },
})
