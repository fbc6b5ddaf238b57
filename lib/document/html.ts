import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import type { DocumentJSON, NodeJSON } from './document'
import { extensions } from './schema'

/** The body as HTML for the reading site, without headline and standfirst. Text is escaped, block ids are left out. */
export function renderBodyHtml(document: DocumentJSON): string {
  return renderBlocksHtml(document.content.filter(block => block.type !== 'headline' && block.type !== 'standfirst'))
}

/** Some blocks as HTML, for previews and feeds. */
export function renderBlocksHtml(blocks: readonly NodeJSON[]): string {
  return renderToHTMLString({ content: { type: 'doc', content: blocks.map(withoutIds) }, extensions })
}

function withoutIds(node: NodeJSON): NodeJSON {
  return {
    ...node,
    ...(node.attrs && { attrs: { ...node.attrs, id: null } }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
