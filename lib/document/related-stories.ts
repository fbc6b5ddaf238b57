import type { DocumentJSON } from './document'

/** The ids of the stories that a document leads to, each once, in the order of their cards. */
export function relatedStoriesOf(document: DocumentJSON): string[] {
  const ids = document.content.flatMap(({ type, attrs }) =>
    type === 'relatedStory' && typeof attrs?.article === 'string' ? [attrs.article] : [],
  )
  return [...new Set(ids)]
}
