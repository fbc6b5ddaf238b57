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
import { BodyHeading } from './nodes/heading'
import { Headline } from './nodes/headline'
import { ArticleBulletList, ArticleListItem, ArticleOrderedList } from './nodes/lists'
import { Standfirst } from './nodes/standfirst'

/**
 * Raised whenever `extensions` changes what a document may hold. A browser with another version is refused before it
 * syncs: Tiptap deletes what it does not know, for everybody.
 */
export const SCHEMA_VERSION = 1

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
  HardBreak,
  Text,
  Bold,
  Italic,
  ArticleLink,
  BlockDirection,
  BlockId,
]

export const schema = getSchema(extensions)
