import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { DocumentJSON, NodeJSON } from '@/lib/document/document'
import { footnotesOf } from '@/lib/document/footnotes'
import { extensions } from '@/lib/document/schema'
import '@/components/editor/story.css'
import { Embed } from './embed'
import { Footnote, FootnoteReference } from './footnote'
import { RelatedStory } from './related-story'

interface Props {
  /** The whole text, which the numbers of its notes come from. */
  document: DocumentJSON
  /** What of it is shown. */
  blocks: readonly NodeJSON[]
}

/** Blocks of a story as they stand, not to be written in. */
export function StaticBlocks({ document, blocks }: Props) {
  const numbers = new Map(footnotesOf(document).map(({ note, number }) => [note, String(number)]))
  return renderToReactElement({
    content: { type: 'doc', content: [...blocks] },
    extensions,
    options: {
      nodeMapping: {
        table: ({ children }) => (
          <div className="tableWrapper">
            <table>
              <tbody>{children}</tbody>
            </table>
          </div>
        ),
        embed: ({ node, children }) => <Embed href={node.attrs.href} title={node.content.size > 0 ? children : null} />,
        relatedStory: ({ node }) => <RelatedStory article={node.attrs.article} />,
        footnoteReference: ({ node }) => <FootnoteReference number={numbers.get(node.attrs.note)} />,
        footnote: ({ node, children }) => (
          <Footnote number={numbers.get(node.attrs.note)} dir={node.attrs.dir ?? undefined}>
            {children}
          </Footnote>
        ),
      },
    },
  })
}
