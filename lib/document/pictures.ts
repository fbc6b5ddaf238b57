import type { DocumentJSON, NodeJSON } from './document'
import { nodeText } from './text'

/** A picture in an article, with the words that belong to it, without spaces around them. */
export interface DocumentPicture {
  /** The id of the file in the newsroom's store. */
  media: string
  caption: string
  credit: string
  alternative: string
}

/** The pictures of a document, in their order; one that stands there twice is there twice. */
export function picturesOf(document: DocumentJSON): DocumentPicture[] {
  return document.content.filter(({ type }) => type === 'picture').map(pictureOf)
}

function pictureOf(block: NodeJSON): DocumentPicture {
  const part = (type: string) => {
    const node = block.content?.find(child => child.type === type)
    return node ? nodeText(node).trim() : ''
  }
  return {
    media: String(block.attrs?.media),
    caption: part('pictureCaption'),
    credit: part('pictureCredit'),
    alternative: part('pictureAlternative'),
  }
}
