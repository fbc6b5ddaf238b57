import { mergeAttributes, Node } from '@tiptap/core'

/** The article's headline: one line of plain text, always first. */
export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'h1[data-headline]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['h1', mergeAttributes(HTMLAttributes, { 'data-headline': '' }), 0]
  },
})
