import type { Node } from '@tiptap/pm/model'
import { canonicalNode } from './hash'

/** Block `from` of the old list goes on as block `to` of the new one. */
export interface Pair {
  from: number
  to: number
}

/**
 * Which blocks go on: those of the same name, else of the same content, in so far as they kept their order and kind;
 * then, between two of these, nameless blocks of the same kind in order. Headline and standfirst always do.
 */
export function pairBlocks(before: readonly Node[], after: readonly Node[]): Pair[] {
  const anchors = inOrder(candidates(before, after)).filter(({ from, to }) => before[from]?.type === after[to]?.type)
  const pairs: Pair[] = []
  let from = 0
  let to = 0
  for (const anchor of [...anchors, { from: before.length, to: after.length }]) {
    pairs.push(...fillGap(before, after, { from, to }, anchor))
    if (anchor.from < before.length) pairs.push(anchor)
    from = anchor.from + 1
    to = anchor.to + 1
  }
  return pairs
}

/** Pairs by name first, then of what is left by content; sorted by `to`. */
function candidates(before: readonly Node[], after: readonly Node[]): Pair[] {
  const pairs: Pair[] = []
  const free = new Set(before.keys())
  const open = new Set(after.keys())
  for (const keyOf of [(node: Node) => node.attrs.id ?? undefined, canonicalNode]) {
    const places = placesBy(before, free, keyOf)
    for (const to of open) {
      const node = after[to]
      const from = node && places.get(keyOf(node))?.shift()
      if (from === undefined) continue
      pairs.push({ from, to })
      free.delete(from)
      open.delete(to)
    }
  }
  return pairs.sort((a, b) => a.to - b.to)
}

function placesBy(nodes: readonly Node[], among: Set<number>, keyOf: (node: Node) => unknown): Map<unknown, number[]> {
  const places = new Map<unknown, number[]>()
  for (const position of among) {
    const node = nodes[position]
    const key = node && keyOf(node)
    if (key === undefined) continue
    const list = places.get(key)
    if (list) list.push(position)
    else places.set(key, [position])
  }
  return places
}

/** Between two anchors: the same kinds from the front, where nobody says by name that they are different blocks. */
function fillGap(before: readonly Node[], after: readonly Node[], start: Pair, end: Pair): Pair[] {
  const pairs: Pair[] = []
  for (let from = start.from, to = start.to; from < end.from && to < end.to; from++, to++) {
    const [old, block] = [before[from], after[to]]
    if (!old || !block || old.type !== block.type) continue
    if (isLead(block) || block.attrs.id === null || old.attrs.id === null) pairs.push({ from, to })
  }
  return pairs
}

function isLead(node: Node): boolean {
  return node.type.name === 'headline' || node.type.name === 'standfirst'
}

/** The longest run of pairs (sorted by `to`) whose `from` rises too. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  pairs.forEach(({ from }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.from ?? 0) < from) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined
    tails[low] = index
  })
  const run: Pair[] = []
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) {
    const pair = pairs[index]
    if (pair) run.push(pair)
  }
  return run.reverse()
}
