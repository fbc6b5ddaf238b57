import type { Node } from '@tiptap/pm/model'
import { StepMap } from '@tiptap/pm/transform'
import { type FoldedText, foldText } from '@/lib/arabic/folded-text'
import type { Match, Matcher } from '@/lib/arabic/matching'

/** One top-level block and what was found in it. */
export interface SearchedBlock {
  readonly node: Node
  /** Places are counted from where the block begins. */
  readonly matches: readonly Match[]
}

/** All that a query finds in a document, block by block. */
export interface Finding {
  readonly matcher: Matcher
  readonly blocks: readonly SearchedBlock[]
  readonly count: number
}

/** What became of a document from the block at `first` on: `before` blocks in `from`–`toBefore` gave way to `after`. */
export interface BlocksChange {
  readonly first: number
  readonly before: readonly SearchedBlock[]
  readonly after: readonly SearchedBlock[]
  readonly from: number
  readonly toBefore: number
  readonly toAfter: number
}

/** Searches the whole of a document. */
export function findIn(doc: Node, matcher: Matcher): Finding {
  return findingOf(
    matcher,
    doc.children.map(node => searchBlock(node, matcher)),
  )
}

/**
 * Searches what changed of a document since `previous`, whoever changed it; all else is taken over. A live document
 * makes every node anew when others write, so that blocks are compared by what is in them.
 */
export function findAgain(previous: Finding, doc: Node): { finding: Finding; change: BlocksChange | null } {
  const { matcher, blocks } = previous
  const nodes = doc.children
  const isKept = (block: SearchedBlock | undefined, node: Node | undefined) =>
    block !== undefined && node !== undefined && (block.node === node || block.node.eq(node))
  const shorter = Math.min(blocks.length, nodes.length)
  let first = 0
  while (first < shorter && isKept(blocks[first], nodes[first])) first++
  let kept = 0
  while (kept < shorter - first && isKept(blocks.at(-1 - kept), nodes.at(-1 - kept))) kept++
  const takeOver = (from: number, to: number, shift: number) =>
    blocks.slice(from, to).map((block, index) => {
      const node = nodes[from + index + shift] ?? block.node
      return node === block.node ? block : { node, matches: block.matches }
    })
  const shift = nodes.length - blocks.length
  const before = blocks.slice(first, blocks.length - kept)
  const after = nodes.slice(first, nodes.length - kept).map(node => searchBlock(node, matcher))
  const ahead = takeOver(0, first, 0)
  const finding = findingOf(matcher, [...ahead, ...after, ...takeOver(blocks.length - kept, blocks.length, shift)])
  if (before.length === 0 && after.length === 0) return { finding, change: null }
  const from = sizeOf(ahead)
  return {
    finding,
    change: { first, before, after, from, toBefore: from + sizeOf(before), toAfter: from + sizeOf(after) },
  }
}

/** The match with this number, in places of the document; null where there is none. */
export function matchAt({ blocks }: Finding, index: number): Match | null {
  let start = 0
  let left = index
  for (const { node, matches } of blocks) {
    const match = matches[left]
    if (match) return { from: start + match.from, to: start + match.to }
    left -= matches.length
    if (left < 0) return null
    start += node.nodeSize
  }
  return null
}

/** The number of the first match that begins at a place or after it, from the top again behind the last; -1 without any. */
export function indexFrom({ blocks, count }: Finding, place: number): number {
  let start = 0
  let index = 0
  for (const { node, matches } of blocks) {
    if (start + node.nodeSize > place) {
      const here = matches.findIndex(({ from }) => start + from >= place)
      if (here >= 0) return index + here
    }
    index += matches.length
    start += node.nodeSize
  }
  return count > 0 ? 0 : -1
}

/** Every match in its order, in places of the document. */
export function allMatches({ blocks }: Finding): Match[] {
  let start = 0
  return blocks.flatMap(({ node, matches }) => {
    const begin = start
    start += node.nodeSize
    return matches.map(({ from, to }) => ({ from: begin + from, to: begin + to }))
  })
}

/** Where a place of the document is after a change, to the letter where a block was only rewritten. */
export function placeAfter(change: BlocksChange, place: number): number {
  const { before, after, from, toBefore, toAfter } = change
  if (place < from) return place
  if (place >= toBefore) return place + toAfter - toBefore
  const [old, rewritten] = [before[0]?.node, after[0]?.node]
  if (before.length !== 1 || after.length !== 1 || !old || !rewritten) return Math.min(place, toAfter)
  const start = old.content.findDiffStart(rewritten.content, from + 1)
  const end = old.content.findDiffEnd(rewritten.content, toBefore - 1, toAfter - 1)
  if (start === null || end === null) return place
  // «هه» in place of «ه»: from both ends the same letter was found, and counted twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]).map(place, -1)
}

function findingOf(matcher: Matcher, blocks: readonly SearchedBlock[]): Finding {
  let count = 0
  for (const { matches } of blocks) count += matches.length
  return { matcher, blocks, count }
}

function sizeOf(blocks: readonly SearchedBlock[]): number {
  let size = 0
  for (const { node } of blocks) size += node.nodeSize
  return size
}

interface BlockText {
  text: string
  folded?: FoldedText
}

/** By textblock: a query of one letter more does not fold the story again. */
const texts = new WeakMap<Node, BlockText>()

/** The text of a textblock with a sign for whatever else stands in it, so that places in both are the same. */
function textOf(textblock: Node): BlockText {
  const known = texts.get(textblock)
  if (known) return known
  const text = textblock.textBetween(0, textblock.content.size, null, '\ufffc')
  const made: BlockText = { text }
  texts.set(textblock, made)
  return made
}

function searchBlock(node: Node, matcher: Matcher): SearchedBlock {
  if (node.isTextblock) return { node, matches: searchText(node, matcher, 1) }
  const matches: Match[] = []
  node.descendants((child, place) => {
    if (!child.isTextblock) return true
    matches.push(...searchText(child, matcher, place + 2))
    return false
  })
  return { node, matches }
}

function searchText(textblock: Node, matcher: Matcher, start: number): Match[] {
  const known = textOf(textblock)
  const fold = () => {
    known.folded ??= foldText(known.text)
    return known.folded
  }
  return matcher.find(known.text, fold).map(({ from, to }) => ({ from: start + from, to: start + to }))
}
