import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { TopBlock } from '../blocks/top-block'

/** Puts the caret into a block, unless it is there already: what is chosen from its menu is done to it. */
export function selectIn(editor: Editor, { node, from, to }: TopBlock): void {
  const { tr, selection } = editor.state
  if (selection.from >= from && selection.to <= to && selection.from < to) return
  const isWhole = node.isAtom || node.isLeaf
  tr.setSelection(isWhole ? NodeSelection.create(tr.doc, from) : Selection.near(tr.doc.resolve(from + 1), 1))
  editor.view.dispatch(tr)
}

/** Opens the slash menu in an empty paragraph below a block, or in the block itself where that is one. */
export function addBelow(editor: Editor, { node, from, to }: TopBlock): void {
  const { tr, schema } = editor.state
  const isVacant = node.type.name === 'paragraph' && node.content.size === 0
  const paragraph = schema.nodes.paragraph?.create()
  if (!isVacant && paragraph) tr.insert(to, paragraph)
  const inside = (isVacant ? from : to) + 1
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, inside)).insertText('/').scrollIntoView())
  editor.view.focus()
}
