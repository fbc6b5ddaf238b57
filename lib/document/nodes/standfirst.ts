import { mergeAttributes, Node } from '@tiptap/core'

/** The sentence under the headline: plain text, always second, often empty. */
export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-standfirst]', priority: 1100 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-standfirst': '' }), 0]
  },
})
