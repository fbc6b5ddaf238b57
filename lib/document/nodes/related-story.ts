import { mergeAttributes, Node } from '@tiptap/core'
import { ContentFault } from '../faults'
import { isRecordId } from '../record-id'

/** A card that leads to another story of this newsroom; its words are that story's own, whatever they are by then. */
export const RelatedStory = Node.create({
  name: 'relatedStory',
  group: 'standalone',
  atom: true,

  addAttributes() {
    return {
      article: {
        default: null,
        validate: (value: unknown) => {
          if (!isRecordId(value)) throw new ContentFault('invalid', 'related story')
        },
        parseHTML: (element: HTMLElement) => element.getAttribute('data-story'),
        renderHTML: ({ article }) => ({ 'data-story': article }),
      },
    }
  },

  parseHTML() {
    return [
      { tag: 'div[data-story]', getAttrs: element => (isRecordId(element.getAttribute('data-story')) ? null : false) },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes)]
  },
})
