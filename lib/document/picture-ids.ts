import * as Y from 'yjs'
import type { DocumentJSON } from './document'
import { picturesOf } from './pictures'
import { topLevelTypes } from './y-types'

/** The pictures of a document, each once. */
export function pictureIds(document: DocumentJSON): string[] {
  return unique(picturesOf(document).map(({ media }) => media))
}

/** As `pictureIds`, of a Y.Doc as it is: what stands in it is found even where nobody could show it. */
export function pictureIdsOf(ydoc: Y.Doc): string[] {
  const elements = topLevelTypes(ydoc).filter(type => type instanceof Y.XmlElement)
  return unique(elements.map(element => (element.nodeName === 'picture' ? element.getAttribute('media') : null)))
}

const unique = (ids: readonly unknown[]) => [...new Set(ids.filter(id => typeof id === 'string'))]
