import { mergeAttributes, Node } from '@tiptap/core'

/** What a picture shows, for people who do not see it: read aloud in its place. */
export const PictureAlternative = Node.create({
  name: 'pictureAlternative',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-picture="alternative"]', context: 'picture/', priority: 1_100 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-picture': 'alternative' }), 0]
  },
})
