import { mergeAttributes, Node } from '@tiptap/core'
import { namesNote, noteAttribute } from './note-attribute'

/** The place in the text that a footnote belongs to. Whoever shows it knows its number; copied elsewhere it is a star. */
export const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { note: noteAttribute }
  },

  parseHTML() {
    return [{ tag: 'sup[data-note]', priority: 60, getAttrs: element => (namesNote(element) ? null : false) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['sup', mergeAttributes(HTMLAttributes), '*']
  },
})
