import { mergeAttributes, Node } from '@tiptap/core'

/** Whose picture it is: the photographer, the agency. No picture goes out without one. */
export const PictureCredit = Node.create({
  name: 'pictureCredit',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-picture="credit"]', context: 'picture/', priority: 1_100 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-picture': 'credit' }), 0]
  },
})
