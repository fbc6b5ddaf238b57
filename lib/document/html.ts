import { renderToHTMLString, serializeAttrsToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { DocumentJSON, NodeJSON } from './document'
import { type Footnote, footnotesOf } from './footnotes'
import { extensions } from './schema'

/**
 * The body as HTML for readers elsewhere (feeds, the page's data), without headline and standfirst: text is escaped, ids
 * are left out, so is what only the site can show; notes are numbered and stand at the end.
 * @param addressOf the address, from elsewhere, of a path of this site
 */
export function renderBodyHtml(document: DocumentJSON, addressOf: (path: string) => string = path => path): string {
  const notes = footnotesOf(document)
  const numbers = new Map(notes.map(({ note, number }) => [note, number]))
  const body = document.content.filter(({ type }) => !LEFT_OUT.has(type))
  return renderToHTMLString({
    content: { type: 'doc', content: [...body, ...noteList(notes)].map(withoutIds) },
    extensions,
    options: {
      nodeMapping: {
        footnoteReference({ node }) {
          const number = numbers.get(node.attrs.note)
          return number ? `<sup>${number}</sup>` : ''
        },
        picture({ node, children }) {
          const image = { src: addressOf(`/media/${node.attrs.media}`), alt: node.lastChild?.textContent ?? '' }
          const words = [children].flat().join('')
          return `<figure><img${serializeAttrsToHTMLString(image)}/>${words && `<figcaption>${words}</figcaption>`}</figure>`
        },
        pictureAlternative: () => '',
        pictureCaption: ({ node, children }) => part('caption', node.childCount, children),
        pictureCredit: ({ node, children }) => part('credit', node.childCount, children),
      },
    },
  })
}

/** Some blocks as HTML, for previews. */
export function renderBlocksHtml(blocks: readonly NodeJSON[]): string {
  return renderToHTMLString({ content: { type: 'doc', content: blocks.map(withoutIds) }, extensions })
}

const LEFT_OUT = new Set(['headline', 'standfirst', 'footnote', 'relatedStory'])

function part(name: string, length: number, children: string | string[] | undefined): string {
  return length > 0 ? `<p class="${name}">${[children].flat().join('')}</p>` : ''
}

function noteList(notes: readonly Footnote[]): NodeJSON[] {
  if (notes.length === 0) return []
  const content = notes.map(({ blocks }) => ({
    type: 'listItem',
    content: blocks.map(block => ({ ...block, type: 'paragraph', attrs: { dir: block.attrs?.dir ?? null } })),
  }))
  return [{ type: 'orderedList', content }]
}

function withoutIds(node: NodeJSON): NodeJSON {
  return {
    ...node,
    ...(node.attrs && { attrs: { ...node.attrs, id: null } }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
