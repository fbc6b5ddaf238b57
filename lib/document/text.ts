import type { DocumentJSON, NodeJSON } from './document'

const WORD = /[\p{M}\u0640\u200c\u200d]*(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*/gu
const WORDS_A_MINUTE = 180

export function headlineText(document: DocumentJSON): string {
  return partText(document, 'headline')
}

export function standfirstText(document: DocumentJSON): string {
  return partText(document, 'standfirst')
}

const INLINE = new Set(['text', 'hardBreak', 'footnoteReference'])

/**
 * The text under headline and standfirst that readers see, one line a paragraph, heading, list item, cell, caption,
 * credit or note. Alternative text, which stands in for a picture and is no part of the story's text, is not in it.
 */
export function bodyText(document: DocumentJSON): string {
  return document.content
    .filter(block => block.type !== 'headline' && block.type !== 'standfirst')
    .map(nodeText)
    .join('\n')
}

/** A node's text, its paragraphs and line breaks as new lines; of a picture without its alternative text. */
export function nodeText(node: NodeJSON): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const children = (node.content ?? []).filter(child => child.type !== 'pictureAlternative')
  const separator = children.some(child => INLINE.has(child.type)) ? '' : '\n'
  return children.map(nodeText).join(separator)
}

/** Words of Arabic or other text: a word keeps its diacritics, tatweel and joiners; punctuation is none. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(WORD)) count++
  return count
}

/** Minutes that a reader needs, at least one unless there is nothing to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

function partText(document: DocumentJSON, type: string): string {
  const part = document.content.find(block => block.type === type)
  return part ? nodeText(part) : ''
}
