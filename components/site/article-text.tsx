import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { ArticleBody, SiteNewsroom } from '@/lib/contracts/site'
import type { DocumentJSON, NodeJSON } from '@/lib/document/document'
import { footnotesOf } from '@/lib/document/footnotes'
import { extensions } from '@/lib/document/schema'
import { EmbedCard, RelatedStoryCard } from './blocks/cards'
import { NoteReference, Notes } from './blocks/footnotes'
import { InlineText } from './blocks/inline-text'
import { Picture, PicturePart } from './blocks/picture'
import { Cell, Table } from './blocks/table'
import { writerOf } from './words'

interface Props {
  newsroom: SiteNewsroom
  document: DocumentJSON
  body: ArticleBody
}

/** The body of an article, without headline and standfirst, its notes at the end. Throws on what the schema does not know. */
export function ArticleText({ newsroom, document, body }: Props) {
  const { number: write } = writerOf(newsroom)
  const notes = footnotesOf(document)
  const numbers = new Map(notes.map(({ note, number }) => [note, number]))
  const met = new Map<number, number>()
  const [firstPicture] = document.content.filter(({ type }) => type === 'picture')
  const pictures = new Map(body.pictures.map(picture => [picture.id, picture]))
  const related = new Map(body.related.map(story => [story.articleId, story]))

  const render = (blocks: readonly NodeJSON[]) =>
    renderToReactElement({
      content: { type: 'doc', content: blocks.map(withoutIds) },
      extensions,
      options: {
        nodeMapping: {
          text: ({ node, parent }) => <InlineText node={node} parent={parent} />,
          table: ({ node, children }) => <Table node={node} rows={[children].flat()} />,
          tableHeader: ({ node, parent, children }) => (
            <Cell node={node} row={parent}>
              {children}
            </Cell>
          ),
          tableCell: ({ node, parent, children }) => (
            <Cell node={node} row={parent}>
              {children}
            </Cell>
          ),
          picture: ({ node, children }) => (
            <Picture
              node={node}
              picture={pictures.get(node.attrs.media)}
              isFirst={node.attrs.media === firstPicture?.attrs?.media}
              parts={[children].flat()}
            />
          ),
          pictureCaption: ({ node, children }) => <PicturePart node={node}>{children}</PicturePart>,
          pictureCredit: ({ node, children }) => <PicturePart node={node}>{children}</PicturePart>,
          pictureAlternative: () => null,
          embed: ({ node, children }) => <EmbedCard node={node} title={children} />,
          relatedStory: ({ node }) => <RelatedStoryCard story={related.get(node.attrs.article)} />,
          footnoteReference({ node }) {
            const number = numbers.get(node.attrs.note)
            if (number === undefined) return null
            const time = (met.get(number) ?? 0) + 1
            met.set(number, time)
            return <NoteReference number={number} written={write(number)} time={time} />
          },
        },
      },
    })

  const blocks = document.content.filter(({ type }) => !NOT_IN_BODY.has(type))
  return (
    <>
      <div className={newsroom.digits === 'arabic' ? 'text arabic-digits' : 'text'}>{render(blocks)}</div>
      <Notes
        notes={notes.map(({ number, references, blocks: parts }) => ({
          number,
          written: write(number),
          references,
          children: render(parts.map(asParagraph)),
        }))}
      />
    </>
  )
}

const NOT_IN_BODY = new Set(['headline', 'standfirst', 'footnote'])

const asParagraph = ({ attrs, content }: NodeJSON): NodeJSON => ({
  type: 'paragraph',
  attrs: { dir: attrs?.dir ?? null },
  ...(content && { content }),
})

/** Block ids are for the newsroom: they tell readers nothing. */
function withoutIds(node: NodeJSON): NodeJSON {
  return {
    ...node,
    ...(node.attrs && { attrs: { ...node.attrs, id: null } }),
    ...(node.content && { content: node.content.map(withoutIds) }),
  }
}
