import { mergeAttributes, Node } from '@tiptap/core'

/** What a picture shows, as readers read it beneath. */
export const PictureCaption = Node.create({
  name: 'pictureCaption',
  content: 'text*',
  marks: 'bold italic link',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-picture="caption"]', context: 'picture/', priority: 1_100 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-picture': 'caption' }), 0]
  },
})
