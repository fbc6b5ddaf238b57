import { mergeAttributes, Node } from '@tiptap/core'
import { embedProvider } from '../embed-providers'
import { ContentFault } from '../faults'
import { LIMITS } from '../limits'

/**
 * Something that stands elsewhere, a post, a film, a map, as a card that leads there; its text is the title that the
 * writer gives it. Nothing of the other site runs or loads here.
 */
export const Embed = Node.create({
  name: 'embed',
  group: 'standalone',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  addAttributes() {
    return {
      href: {
        default: null,
        validate: (value: unknown) => {
          if (typeof value === 'string' && value.length > LIMITS.link) throw new ContentFault('oversized', 'embed')
          if (!embedProvider(value)) throw new ContentFault('bad_link', 'embed')
        },
        parseHTML: (element: HTMLElement) => element.getAttribute('data-embed'),
        renderHTML: ({ href }) => ({ 'data-embed': href }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'div[data-embed]',
        getAttrs: element => (embedProvider(element.getAttribute('data-embed')) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    const { 'data-embed': href } = HTMLAttributes
    return ['div', mergeAttributes(HTMLAttributes), ['a', { href, rel: 'noopener nofollow' }, 0]]
  },
})
