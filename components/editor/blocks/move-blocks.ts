import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { FIRST_BODY_INDEX, topBlock, topRange } from './top-block'

/** -1 towards the headline, 1 towards the end. */
export type Way = -1 | 1

/** Siblings that move together, by their places in the parent that begins at `start`. */
interface Run {
  parent: Node
  start: number
  first: number
  last: number
}

/**
 * Moves what the selection touches over its neighbour: items inside their list, as long as it has more of them that
 * way; else the blocks at the top, which keep clear of headline and standfirst. They keep their names and the selection.
 * @returns whether there was anywhere to go; the transaction is changed only then
 */
export function moveSelected(tr: Transaction, way: Way): boolean {
  const run = itemsOf(tr.selection, way) ?? blocksOf(tr)
  const to = way < 0 ? run.first - 1 : run.last + 1
  const floor = run.parent === tr.doc ? FIRST_BODY_INDEX : 0
  if (run.first < floor || to < floor || to >= run.parent.childCount) return false
  moveRun(tr, run, way < 0 ? to : to + 1)
  return true
}

/**
 * Moves blocks of the top so that they stand before the one that is `before` now; the number of blocks is the end.
 * @returns whether anything moves
 */
export function moveTo(tr: Transaction, first: number, last: number, before: number): boolean {
  const target = Math.max(FIRST_BODY_INDEX, Math.min(before, tr.doc.childCount))
  if (first < FIRST_BODY_INDEX || (target >= first && target <= last + 1)) return false
  moveRun(tr, { parent: tr.doc, start: 0, first, last }, target)
  return true
}

function blocksOf({ doc, selection }: Transaction): Run {
  return { parent: doc, start: 0, ...topRange(selection) }
}

/** The items of the innermost list that hold the whole selection and have a neighbour that way. */
function itemsOf({ $from, $to }: Selection, way: Way): Run | null {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const parent = $from.node(depth)
    if (parent.type.name !== 'bulletList' && parent.type.name !== 'orderedList') continue
    const [first, last] = [$from.index(depth), lastIndex($to, depth)]
    if (way < 0 ? first > 0 : last < parent.childCount - 1) return { parent, start: $from.start(depth), first, last }
  }
  return null
}

function lastIndex($to: ResolvedPos, depth: number): number {
  return $to.depth === depth ? $to.index(depth) - 1 : $to.index(depth)
}

function placeOf(parent: Node, start: number, index: number): number {
  let place = start
  for (let before = 0; before < index; before++) place += parent.child(before).nodeSize
  return place
}

function moveRun(tr: Transaction, { parent, start, first, last }: Run, before: number): void {
  const from = placeOf(parent, start, first)
  const to = placeOf(parent, start, last + 1)
  const target = placeOf(parent, start, before)
  const moved = Fragment.from(parent.children.slice(first, last + 1))
  const { selection } = tr
  const size = to - from
  tr.delete(from, to)
  const place = target > from ? target - size : target
  tr.insert(place, moved)
  const follow = (position: number) => {
    if (position >= from && position < to) return position - from + place
    if (position >= to && position < target) return position - size
    return position >= target && position < from ? position + size : position
  }
  tr.setSelection(followed(selection, tr.doc, follow)).scrollIntoView()
}

function followed(selection: Selection, doc: Node, follow: (position: number) => number): Selection {
  const { anchor, head } = selection
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, follow(anchor))
  if (selection instanceof TextSelection) return TextSelection.create(doc, follow(anchor), follow(head))
  return Selection.near(doc.resolve(Math.min(follow(selection.from), doc.content.size)), 1)
}

/** Puts a copy of a block of the top after it, with the caret at its beginning; the copy gets names of its own. */
export function duplicateBlock(tr: Transaction, index: number): boolean {
  const block = topBlock(tr.doc, index)
  if (!block || index < FIRST_BODY_INDEX) return false
  tr.insert(block.to, unnamed(block.node))
  const isLeaf = block.node.isLeaf
  tr.setSelection(isLeaf ? NodeSelection.create(tr.doc, block.to) : Selection.near(tr.doc.resolve(block.to), 1))
  tr.scrollIntoView()
  return true
}

function unnamed(node: Node): Node {
  if (node.isText) return node
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  return node.type.create(attrs, Fragment.from(node.children.map(unnamed)), node.marks)
}

/** Deletes a block of the top; a body is never without a paragraph. */
export function deleteBlock(tr: Transaction, index: number): boolean {
  const block = topBlock(tr.doc, index)
  if (!block || index < FIRST_BODY_INDEX) return false
  const isOnly = tr.doc.childCount === FIRST_BODY_INDEX + 1
  if (isOnly) tr.replaceWith(block.from, block.to, tr.doc.type.schema.nodes.paragraph?.create() ?? Fragment.empty)
  else tr.delete(block.from, block.to)
  const near = Math.min(block.from, tr.doc.content.size)
  const towards = index + 1 < tr.doc.childCount || isOnly ? 1 : -1
  tr.setSelection(Selection.near(tr.doc.resolve(near), towards)).scrollIntoView()
  return true
}
