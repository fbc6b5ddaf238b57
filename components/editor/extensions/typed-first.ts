import { Extension } from '@tiptap/core'
import type { Fragment, Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state'
import { caretAfterTyped, rememberTyped, typedAt } from './typed-caret'
import { endUndoStep } from './undo-step'

/** What a rule made of typed letters, as Tiptap's rules leave it with their transaction. */
interface Converted {
  transform: Transaction
  from: number
  to: number
  /** The letter that set the rule off; empty when a composition had put it there already. */
  text: string
}

/** Whether the last change of the text was such a conversion, so that Backspace takes it back too. */
const justConverted = new PluginKey<boolean>('justConverted')

function conversionOf(state: EditorState, transaction: Transaction): Converted | null {
  const rules = state.plugins.find(plugin => 'isInputRules' in plugin.spec && transaction.getMeta(plugin))
  return rules ? transaction.getMeta(rules) : null
}

/** The letters as they were typed, without what was to be made of them. */
export function asTyped(state: EditorState, { from, to, text }: Pick<Converted, 'from' | 'to' | 'text'>): Transaction {
  return text === '' || text === '\n' ? state.tr : state.tr.insertText(text, from, to)
}

/** What makes the converted document of the typed one: whole blocks, with their names. */
export function conversion(state: EditorState, converted: Transaction): Transaction {
  const { tr } = state
  const change = changedBlocks(state.doc, converted.doc)
  if (change) tr.replaceWith(change.from, change.to, change.blocks)
  tr.setSelection(Selection.fromJSON(tr.doc, converted.selection.toJSON()))
  if (converted.storedMarks) tr.setStoredMarks(converted.storedMarks)
  return tr.scrollIntoView()
}

function changedBlocks(before: Node, after: Node): { from: number; to: number; blocks: Fragment } | null {
  const shorter = Math.min(before.childCount, after.childCount)
  let first = 0
  while (first < shorter && before.child(first).eq(after.child(first))) first++
  let kept = 0
  const isKept = (back: number) => before.child(before.childCount - back).eq(after.child(after.childCount - back))
  while (kept < shorter - first && isKept(kept + 1)) kept++
  if (first + kept === before.childCount && first + kept === after.childCount) return null
  const placeOf = (doc: Node, index: number) =>
    doc.children.slice(0, index).reduce((place, { nodeSize }) => place + nodeSize, 0)
  return {
    from: placeOf(before, first),
    to: placeOf(before, before.childCount - kept),
    blocks: after.content.cut(placeOf(after, first), placeOf(after, after.childCount - kept)),
  }
}

/** Headline and standfirst hold no marks: a rule would take the asterisks away and leave nothing for them. */
function isPlain(state: EditorState, place: number): boolean {
  return state.doc.resolve(place).parent.type.spec.marks === ''
}

/**
 * «## » and its like come into the text as typed, and are converted in a step of their own: the first undo, or
 * Backspace at once, gives the typed letters back.
 */
export const TypedFirst = Extension.create({
  name: 'typedFirst',
  priority: 1500,

  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor
    const converted = conversionOf(view.state, transaction)
    if (!converted) return next(transaction)
    const isRefused = isPlain(view.state, converted.from)
    if (converted.text !== '') next(asTyped(view.state, converted))
    if (isRefused) return
    endUndoStep(view.state)
    const typed = typedAt(view.state)
    next(conversion(view.state, converted.transform).setMeta(justConverted, true))
    endUndoStep(view.state)
    rememberTyped(view.state, typed)
  },

  addKeyboardShortcuts() {
    return {
      Backspace: () => (justConverted.getState(this.editor.state) ? this.editor.commands.undo() : false),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key: justConverted,
        state: {
          init: () => false,
          apply(transaction, was) {
            if (transaction.getMeta(justConverted)) return true
            const isAppended = transaction.getMeta('appendedTransaction') !== undefined
            return was && (isAppended || !(transaction.docChanged || transaction.selectionSet))
          },
        },
        view: caretAfterTyped,
      }),
    ]
  },
})
