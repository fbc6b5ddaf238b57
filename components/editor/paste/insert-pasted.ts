import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { withBlockIds } from '@/lib/document/document'
import { isAllowedLink } from '@/lib/document/marks/link'
import { crossesParts, deleteAcrossParts, partAt } from '../extensions/parts'
import { asBody, asLine, forCell, lineAt } from './fit'
import { cellDepth } from './in-table'
import { nameBlocks, named } from './name-blocks'

/** Up to this length several pasted lines are one headline that was broken on its way. */
const HEADLINE_LENGTH = 300

/**
 * What a paste does to the text, as one transaction; null where there is nothing to paste. What was selected goes; a
 * place that holds one line takes everything as a part of it; blocks go where blocks may stand.
 */
export function insertPasted(state: EditorState, slice: Slice): Transaction | null {
  if (slice.size === 0) return null
  const tr = insert(state, slice)
  return tr && nameBlocks(tr)
}

function insert(state: EditorState, slice: Slice): Transaction | null {
  const linked = linkSelection(state, slice)
  if (linked) return linked
  const tr = crossesParts(state) ? deleteAcrossParts(state) : state.tr
  const { $from } = tr.selection
  const part = partAt(tr.doc, $from.pos)
  if (isWholeStory(slice) && isEmptyStory(tr.doc)) return replaceStory(tr, slice)
  if (part !== 'body' && isWholeText(slice) && isEmptyBody(tr.doc)) return spreadOver(tr, slice)
  const line = lineAt($from)
  if (line) return insertLine(tr, asLine(slice.content, line))
  const cell = cellDepth(tr)
  if (cell > 0) return insertInCell(tr, slice)
  return insertBlocks(tr, slice)
}

/** An address that is pasted over words is what these words lead to. */
function linkSelection({ selection, tr, schema }: EditorState, { content }: Slice): Transaction | null {
  const { $from, $to, empty } = selection
  const link = schema.marks.link
  const address = content.childCount === 1 ? (content.firstChild?.textContent.trim() ?? '') : ''
  if (empty || !link || !(selection instanceof TextSelection) || !$from.sameParent($to)) return null
  if (!isAllowedLink(address) || !$from.parent.type.allowsMarkType(link)) return null
  return tr.addMark($from.pos, $to.pos, link.create({ href: address }))
}

function insertLine(tr: Transaction, line: Fragment): Transaction | null {
  return line.size === 0 ? null : tr.replaceSelection(new Slice(line, 0, 0))
}

function insertBlocks(tr: Transaction, slice: Slice): Transaction | null {
  const content = asBody(slice.content)
  if (content.size === 0) return null
  const single = content.childCount === 1 && slice.openStart === 0 && slice.openEnd === 0 ? content.firstChild : null
  const opened = content === slice.content ? slice : Slice.maxOpen(content, false)
  if (single) tr.replaceSelectionWith(withBlockIds(single), false)
  else tr.replaceSelection(named(asItems(tr, openedFor(tr, opened))))
  return endInText(tr)
}

/** An empty paragraph has no direction that anybody chose: that of the pasted one takes its place. */
function openedFor(tr: Transaction, slice: Slice): Slice {
  const { $from, empty } = tr.selection
  const first = slice.content.firstChild
  const isWaiting =
    empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  return isWaiting && slice.openStart > 0 && first?.attrs.dir ? new Slice(slice.content, 0, slice.openEnd) : slice
}

/** Paragraphs that are pasted into an item of a list are items of it. */
function asItems(tr: Transaction, slice: Slice): Slice {
  const { $from } = tr.selection
  const item = $from.node(-1)
  const list = $from.depth > 2 ? $from.node(-2) : null
  const { content } = slice
  const isSeveral = content.childCount > 1 && content.content.every(({ type }) => type.name === 'paragraph')
  if (!isSeveral || !list || item?.type.name !== 'listItem') return slice
  return Slice.maxOpen(
    Fragment.from(
      list.type.create(
        null,
        content.content.map(node => item.type.create(null, node)),
      ),
    ),
  )
}

function insertInCell(tr: Transaction, slice: Slice): Transaction | null {
  const { schema } = tr.doc.type
  const { inside, after } = forCell(slice, schema)
  if (inside.size > 0) tr.replaceSelection(named(inside))
  if (after.length > 0) tr.insert(tr.selection.$to.after(1), after)
  return tr.docChanged ? tr : null
}

/**
 * A whole text that is pasted into the headline (or the standfirst) of a story without a body: the first line goes
 * there, and what follows becomes the body. Nobody wants an article in the headline.
 */
function spreadOver(tr: Transaction, slice: Slice): Transaction | null {
  const [first, ...others] = asBody(slice.content).content
  const body = bodyRange(tr.doc)
  const line = lineAt(tr.selection.$from)
  if (!first || !line || others.length === 0) return null
  tr.replaceWith(body.from, body.to, others)
  tr.replaceSelection(new Slice(asLine(Fragment.from(first), line), 0, 0))
  return tr.setSelection(Selection.atEnd(tr.doc))
}

/** A story that was copied whole into one with nothing in it: headline to headline, standfirst to standfirst. */
function replaceStory(tr: Transaction, slice: Slice): Transaction {
  const { headline, standfirst, paragraph } = tr.doc.type.schema.nodes
  const parts = new Map(slice.content.content.slice(0, 2).map(node => [node.type, node.content]))
  const body = asBody(Fragment.fromArray(slice.content.content.slice(parts.size)))
  const kept = [headline, standfirst].map((type, index) => {
    const old = tr.doc.child(index)
    return type ? old.copy(parts.get(type) ?? Fragment.empty) : old
  })
  const blocks = body.size > 0 ? body : Fragment.from(paragraph?.create())
  tr.replaceWith(0, tr.doc.content.size, Fragment.from(kept).append(blocks))
  return tr.setSelection(Selection.atEnd(tr.doc))
}

function isWholeStory({ content }: Slice): boolean {
  return content.firstChild?.type.name === 'headline' && content.childCount > 1
}

function isWholeText({ content }: Slice): boolean {
  const length = content.textBetween(0, content.size, ' ').length
  return content.childCount > 1 && length > HEADLINE_LENGTH && content.firstChild?.isTextblock === true
}

function isEmptyStory(doc: Node): boolean {
  return isEmptyBody(doc) && doc.child(0).content.size === 0 && doc.child(1).content.size === 0
}

function isEmptyBody(doc: Node): boolean {
  return doc.childCount === 3 && doc.child(2).type.name === 'paragraph' && doc.child(2).content.size === 0
}

function bodyRange(doc: Node): { from: number; to: number } {
  return { from: doc.child(0).nodeSize + doc.child(1).nodeSize, to: doc.content.size }
}

/**
 * After a table or a divider at the end of a story there is a paragraph to go on in; footnotes at the end of a pasted
 * text are not where one goes on.
 */
function endInText(tr: Transaction): Transaction {
  while (tr.selection.$head.parent.type.name === 'footnote' && tr.selection.$head.index(0) > 2) {
    tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.$head.before()), -1))
  }
  const last = tr.doc.lastChild
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create()
  if (last?.isTextblock || last?.type.isInGroup('block') || !paragraph) return tr
  const end = tr.doc.content.size
  tr.insert(end, paragraph)
  return tr.selection.to >= end - 1 || tr.selection.$to.index(0) === tr.doc.childCount - 2
    ? tr.setSelection(TextSelection.create(tr.doc, end + 1))
    : tr
}
