import type { DocumentJSON } from './document'
import { toNode } from './document'
import { canonicalNode } from './hash'
import { nodeText } from './text'

/** A stretch of words that both texts have, or one of them. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A block that reads otherwise afterwards; no words where only its formatting or place is another. */
export interface BlockChange {
  id: string
  words: WordChange[]
}

const WORDS = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu
/** Words a side beyond which a block is shown as removed and added whole. */
const AT_MOST = 1_500

/** What readers would see changed from one document to another, block by block in the order of the second. */
export function changedBlocks(before: DocumentJSON, after: DocumentJSON): BlockChange[] {
  const old = new Map(entriesOf(before))
  const fresh = new Map(entriesOf(after))
  const changed = [...fresh].flatMap(([id, block]) => {
    const was = old.get(id)
    if (was?.canonical === block.canonical) return []
    if (was?.text === block.text) return [{ id, words: [] }]
    return [{ id, words: changedWords(was?.text ?? '', block.text) }]
  })
  const gone = [...old].filter(([id, { text }]) => !fresh.has(id) && text.trim() !== '')
  return [...changed, ...gone.map(([id, { text }]) => ({ id, words: changedWords(text, '') }))].filter(isSeen)
}

const isSeen = ({ words }: BlockChange) => words.length === 0 || words.some(({ text }) => text.trim() !== '')

function entriesOf(document: DocumentJSON): [string, { text: string; canonical: string }][] {
  const node = toNode(document)
  return document.content.map((block, index) => [
    String(block.attrs?.id ?? index),
    { text: nodeText(block), canonical: canonicalNode(node.child(index)) },
  ])
}

/** The words of two texts, those in common once; neighbours of one kind are one stretch. */
export function changedWords(before: string, after: string): WordChange[] {
  const [old, fresh] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []]
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const middle = align(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

/** The longest row of words that both have, by the table of all their beginnings' ends. */
function align(old: readonly string[], fresh: readonly string[]): WordChange[] {
  if (old.length > AT_MOST || fresh.length > AT_MOST) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ]
  }
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    if (was !== undefined && was === is) {
      changes.push({ kind: 'same', text: was })
      i++
      j++
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: was })
      i++
    } else {
      changes.push({ kind: 'added', text: is ?? '' })
      j++
    }
  }
  return changes
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = []
  for (const { kind, text } of changes) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else result.push({ kind, text })
  }
  return result
}
