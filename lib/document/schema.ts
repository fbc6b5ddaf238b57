import { type Extensions, getSchema } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { BlockDirection, BlockId } from './block-attributes'
import { ArticleLink } from './marks/link'
import { ArticleDocument } from './nodes/article-document'
import { Divider } from './nodes/divider'
import { Embed } from './nodes/embed'
import { Footnote } from './nodes/footnote'
import { FootnoteReference } from './nodes/footnote-reference'
import { BodyHeading } from './nodes/heading'
import { Headline } from './nodes/headline'
import { ArticleBulletList, ArticleListItem, ArticleOrderedList } from './nodes/lists'
import { Picture } from './nodes/picture'
import { PictureAlternative } from './nodes/picture-alternative'
import { PictureCaption } from './nodes/picture-caption'
import { PictureCredit } from './nodes/picture-credit'
import { PullQuote } from './nodes/pull-quote'
import { RelatedStory } from './nodes/related-story'
import { Standfirst } from './nodes/standfirst'
import { ArticleTable } from './nodes/table'
import { ArticleTableCell } from './nodes/table-cell'
import { ArticleTableHeader } from './nodes/table-header'
import { ArticleTableRow } from './nodes/table-row'

/**
 * Raised whenever `extensions` changes what a document may hold. A browser with another version is refused before it
 * syncs: Tiptap deletes what it does not know, for everybody.
 */
export const SCHEMA_VERSION = 2

/** The Y.Doc's one root type, an XmlFragment. */
export const FRAGMENT = 'default'

/** What an article may hold: the same for the server, the editor and the reading site. */
export const extensions: Extensions = [
  ArticleDocument,
  Headline,
  Standfirst,
  Paragraph,
  BodyHeading,
  ArticleBulletList,
  ArticleOrderedList,
  ArticleListItem,
  Blockquote,
  PullQuote,
  Divider,
  ArticleTable,
  ArticleTableRow,
  ArticleTableHeader,
  ArticleTableCell,
  Picture,
  PictureCaption,
  PictureCredit,
  PictureAlternative,
  Embed,
  RelatedStory,
  Footnote,
  FootnoteReference,
  HardBreak,
  Text,
  Bold,
  Italic,
  ArticleLink,
  BlockDirection,
  BlockId,
]

export const schema = getSchema(extensions)
