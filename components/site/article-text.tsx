import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { DocumentJSON, NodeJSON } from '@/lib/document/document'
import { extensions } from '@/lib/document/schema'
import { Text } from './text'

/** Block ids are for the newsroom: they tell readers nothing. */
function withoutIds(node: NodeJSON): NodeJSON {
  return {
    ...node,
    ...(node.attrs && { attrs: { ...node.attrs, id: null } }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}

/** The body of an article, without headline and standfirst. Throws on what the schema does not know. */
export function ArticleText({ document }: { document: DocumentJSON }) {
  const blocks = document.content.filter(({ type }) => type !== 'headline' && type !== 'standfirst')
  return renderToReactElement({
    content: { type: 'doc', content: blocks.map(withoutIds) },
    extensions,
    options: { nodeMapping: { text: ({ node }) => <Text>{node.text ?? ''}</Text> } },
  })
}
