import type { Node } from '@tiptap/pm/model'
import type { DocumentJSON, NodeJSON } from './document'

/** A note as readers find it at the end of the text. */
export interface Footnote {
  /** The name that its references and blocks share. */
  note: string
  /** Counted from 1, in the order of the first references. */
  number: number
  /** Its blocks: one, or more where it was copied. */
  blocks: NodeJSON[]
  /** How often the text refers to it. */
  references: number
}

/**
 * The number of each note. Notes are numbered as the text first refers to them; a reference without a note in the
 * document, and a note that nothing refers to, have no number and readers see neither.
 */
export function footnoteNumbers(document: Node): Map<string, number> {
  const references: string[] = []
  const written = new Set<string>()
  document.descendants(node => {
    if (node.type.name === 'footnoteReference') references.push(node.attrs.note)
    if (node.type.name === 'footnote') written.add(node.attrs.note)
  })
  return numbered(references, written)
}

/** The notes that readers see, in their order. */
export function footnotesOf(document: DocumentJSON): Footnote[] {
  const references = document.content.flatMap(referencesIn)
  const blocks = new Map<string, NodeJSON[]>()
  for (const block of document.content) {
    if (block.type !== 'footnote') continue
    const note = noteOf(block)
    blocks.set(note, [...(blocks.get(note) ?? []), block])
  }
  return [...numbered(references, new Set(blocks.keys()))].map(([note, number]) => ({
    note,
    number,
    blocks: blocks.get(note) ?? [],
    references: references.filter(reference => reference === note).length,
  }))
}

function numbered(references: readonly string[], written: ReadonlySet<string>): Map<string, number> {
  const names = new Set(references.filter(note => written.has(note)))
  return new Map([...names].map((note, index) => [note, index + 1]))
}

function referencesIn(node: NodeJSON): string[] {
  if (node.type === 'footnoteReference') return [noteOf(node)]
  return (node.content ?? []).flatMap(referencesIn)
}

function noteOf({ attrs }: NodeJSON): string {
  return typeof attrs?.note === 'string' ? attrs.note : ''
}
