import { mergeAttributes, Node } from '@tiptap/core'
import { ContentFault } from '../faults'
import { isRecordId } from '../record-id'

const ADDRESS = /\/media\/([\da-f-]{36})(?:[/?#]|$)/

function mediaIn(element: HTMLElement): string | null {
  const marked = element.getAttribute('data-media')
  const media = marked ?? ADDRESS.exec(element.querySelector('img')?.getAttribute('src') ?? '')?.[1]
  return isRecordId(media) ? media : null
}

/**
 * A picture of the newsroom's own store, with the words that belong to it. The words are content, since several people
 * write them; what the file is (its size, its kinds) is in its row.
 */
export const Picture = Node.create({
  name: 'picture',
  group: 'standalone',
  content: 'pictureCaption pictureCredit pictureAlternative',
  isolating: true,
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      media: {
        default: null,
        validate: (value: unknown) => {
          if (!isRecordId(value)) throw new ContentFault('invalid', 'picture')
        },
        parseHTML: mediaIn,
        renderHTML: ({ media }) => ({ 'data-media': media }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'figure',
        getAttrs: element => (mediaIn(element) ? null : false),
        contentElement: element =>
          (element instanceof HTMLElement && element.querySelector<HTMLElement>('figcaption')) || element,
      },
    ]
  },

  renderHTML({ node, HTMLAttributes }) {
    const image = { src: `/media/${node.attrs.media}`, alt: node.lastChild?.textContent ?? '' }
    return ['figure', mergeAttributes(HTMLAttributes), ['img', image], ['figcaption', 0]]
  },
})
