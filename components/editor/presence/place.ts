import type { Node } from '@tiptap/pm/model'

/** Where in the story somebody is, in words that can be said: the paragraphs of the body are counted from one. */
export type Place =
  | { in: 'headline' | 'standfirst' | 'table' | 'picture' | 'footnote' }
  | { in: 'heading'; text: string }
  | { in: 'paragraph'; number: number; under: string | null }

const SAID_BY_KIND: Record<string, Place> = {
  headline: { in: 'headline' },
  standfirst: { in: 'standfirst' },
  table: { in: 'table' },
  picture: { in: 'picture' },
  footnote: { in: 'footnote' },
}

/** What holds no paragraph of the running text. */
const uncounted = new Set(['heading', 'table', 'picture', 'footnote', 'divider', 'embed', 'relatedStory'])

/** The place of a position; one outside the document is at its end. */
export function placeOf(doc: Node, position: number): Place {
  const index = doc.resolve(Math.max(0, Math.min(position, doc.content.size))).index(0)
  const at = Math.min(index, doc.childCount - 1)
  const block = doc.child(at)
  const known = SAID_BY_KIND[block.type.name]
  if (known) return known
  if (block.type.name === 'heading') return { in: 'heading', text: block.textContent }
  let number = 0
  let under: string | null = null
  for (let before = 2; before <= at; before++) {
    const { type, textContent } = doc.child(before)
    if (type.name === 'heading') under = textContent || under
    if (!uncounted.has(type.name)) number++
  }
  return { in: 'paragraph', number: Math.max(1, number), under }
}
