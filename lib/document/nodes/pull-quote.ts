import { mergeAttributes, Node } from '@tiptap/core'

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, figure, blockquote, section, article'

/** A page's `aside` is one only when it is a single line of text: others are boxes with an inner life of their own. */
function isOneLine(element: HTMLElement): boolean {
  return element.querySelectorAll(BLOCKS).length <= 1
}

/** A sentence taken out of the text and set large beside it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'standalone',
  content: 'inline*',
  defining: true,

  parseHTML() {
    return ['aside', 'blockquote.pull'].map(tag => ({
      tag,
      priority: 60,
      getAttrs: (element: HTMLElement) => (isOneLine(element) ? null : false),
      contentElement: element => (element instanceof HTMLElement && element.querySelector<HTMLElement>('p')) || element,
    }))
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), 0]
  },
})
