import { EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { NodeJSON } from '@/lib/document/document'
import { schema } from '@/lib/document/schema'

export const text = (words: string): NodeJSON => ({ type: 'text', text: words })

export const paragraph = (words: string, id: string | null = null): NodeJSON => ({
  type: 'paragraph',
  attrs: { id },
  ...(words && { content: [text(words)] }),
})

export const item = (words: string): NodeJSON => ({ type: 'listItem', content: [paragraph(words)] })

/** A story with this body, and the caret before some words of it. */
export function stateOf(body: NodeJSON[], caretBefore = ''): EditorState {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'headline', content: [text('عنوان')] }, { type: 'standfirst' }, ...body],
  })
  const state = EditorState.create({ doc })
  return caretBefore ? select(state, caretBefore) : state
}

/** The caret before the first of these words, or from there to the end of the last. */
export function select(state: EditorState, first: string, last?: string): EditorState {
  const anchor = placeOf(state, first)
  const head = last === undefined ? anchor : placeOf(state, last) + last.length
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
}

function placeOf(state: EditorState, words: string): number {
  let place = -1
  state.doc.descendants((node, position) => {
    if (place < 0 && node.isText && node.text?.includes(words)) place = position + node.text.indexOf(words)
  })
  if (place < 0) throw new Error(`«${words}» is not in the story`)
  return place
}

/** The block of this index selected as a whole, or the caret in it. */
export function selectBlock(state: EditorState, index: number): EditorState {
  const place = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const isLeaf = state.doc.child(index).isLeaf
  const selection = isLeaf ? NodeSelection.create(state.doc, place) : Selection.near(state.doc.resolve(place + 1))
  return state.apply(state.tr.setSelection(selection))
}

/** The body in short: its blocks' kinds with their words. */
export const bodyOf = ({ doc }: Pick<EditorState, 'doc'>): string[] =>
  doc.children.slice(2).map(({ type, textContent }) => (textContent ? `${type.name}: ${textContent}` : type.name))
