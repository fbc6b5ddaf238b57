import type { Node } from '@tiptap/pm/model'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { createMatcher, type MatchOptions } from '@/lib/arabic/matching'
import {
  type BlocksChange,
  type Finding,
  findAgain,
  findIn,
  indexFrom,
  matchAt,
  placeAfter,
  type SearchedBlock,
} from '@/lib/document/find'

/** What is looked for while the panel is open, and what of it is shown in the text. */
export interface FindState {
  readonly query: string
  readonly options: MatchOptions
  readonly finding: Finding
  /** The number of the match that one stands at; -1 without any. */
  readonly current: number
  /** Where the current match begins, or the search began. */
  readonly place: number
  /** Counts the times that the current match was asked for, and is to be brought into sight. */
  readonly asked: number
  readonly marked: Marked
  readonly shown: DecorationSet
}

/** The matches that are marked: all of them, or of very many those around the current one. */
interface Marked {
  readonly first: number
  readonly last: number
  readonly set: DecorationSet
}

/** More marks than this nobody tells apart, and each costs time at every change. */
const MARKS = 500

const EVERYWHERE = { class: 'found' }
const HERE = { class: 'found-here' }

/** Looks for a query from a place on. */
export function startFinding(doc: Node, query: string, options: MatchOptions, place: number, asked: number): FindState {
  const finding = findIn(doc, createMatcher(query, options))
  const current = indexFrom(finding, place)
  const found = matchAt(finding, current)
  return show(doc, { query, options, finding, current, place: found?.from ?? place, asked: asked + 1 })
}

/** Goes to the match with this number. */
export function goTo(doc: Node, state: FindState, index: number): FindState {
  const match = matchAt(state.finding, index)
  if (!match) return state
  return show(doc, { ...state, current: index, place: match.from, asked: state.asked + 1 })
}

/** The same search in a document that changed. */
export function followChange(doc: Node, state: FindState): FindState {
  const { finding, change } = findAgain(state.finding, doc)
  if (!change) return { ...state, finding }
  const place = placeAfter(change, state.place)
  const current = indexFrom(finding, place)
  const marked = moveMarks(doc, state.marked, change)
  return show(doc, { ...state, finding, current, place: matchAt(finding, current)?.from ?? place, marked })
}

/** The same marks in a document that changed; none where the change reaches over their edge. */
function moveMarks(doc: Node, marked: Marked, change: BlocksChange): Marked | undefined {
  const { first, before, after, from, toBefore, toAfter } = change
  const end = first + before.length
  const growth = after.length - before.length
  const isInside = first >= marked.first && end <= marked.last
  if (!isInside && first < marked.last && end > marked.first) return undefined
  const moved = marked.set.map(new Mapping([new StepMap([from, toBefore - from, toAfter - from])]), doc)
  if (!isInside) {
    const shift = end <= marked.first ? growth : 0
    return { first: marked.first + shift, last: marked.last + shift, set: moved }
  }
  const added = decorationsOf(after, from)
  return { first: marked.first, last: marked.last + growth, set: added.length > 0 ? moved.add(doc, added) : moved }
}

type Unshown = Omit<FindState, 'marked' | 'shown'> & { marked?: Marked | undefined }

function show(doc: Node, state: Unshown): FindState {
  const block = blockOf(state.finding, state.current)
  const marked = state.marked && block >= state.marked.first && block < state.marked.last ? state.marked : null
  const drawn = marked ?? mark(doc, state.finding, block)
  const here = matchAt(state.finding, state.current)
  const shown = here ? drawn.set.add(doc, [Decoration.inline(here.from, here.to, HERE)]) : drawn.set
  return { ...state, marked: drawn, shown }
}

/** The number of the block that a match is in. */
function blockOf({ blocks }: Finding, index: number): number {
  let left = index
  const found = blocks.findIndex(({ matches }) => {
    left -= matches.length
    return left < 0
  })
  return Math.max(0, found)
}

function mark(doc: Node, { blocks }: Finding, around: number): Marked {
  let [first, last] = [around, around]
  let count = 0
  while (count <= MARKS && (first > 0 || last < blocks.length)) {
    if (last < blocks.length) count += blocks[last++]?.matches.length ?? 0
    if (first > 0 && count <= MARKS) count += blocks[--first]?.matches.length ?? 0
  }
  let start = 0
  for (const { node } of blocks.slice(0, first)) start += node.nodeSize
  return { first, last, set: DecorationSet.create(doc, decorationsOf(blocks.slice(first, last), start)) }
}

function decorationsOf(blocks: readonly SearchedBlock[], from: number): Decoration[] {
  let start = from
  return blocks.flatMap(({ node, matches }) => {
    const begin = start
    start += node.nodeSize
    return matches.map(match => Decoration.inline(begin + match.from, begin + match.to, EVERYWHERE))
  })
}
