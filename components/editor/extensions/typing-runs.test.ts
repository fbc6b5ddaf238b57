import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { type Run, runAfter } from './typing-runs'

const doc = toNode(createDocument({ headline: 'عنوان', standfirst: 'ملخص', body: { text: 'نص المادة' } }))
const END = doc.content.size - 1

type Deed = (state: EditorState) => Transaction

const type: Deed = ({ tr }) => tr.insertText('س')
const typeOver: Deed = ({ tr, selection }) => tr.insertText('س', selection.from - 1, selection.from)
const compose: Deed = state => typeOver(state).setMeta('composition', 1)
const backspace: Deed = ({ tr, selection }) => tr.delete(selection.from - 1, selection.from)
const enter: Deed = ({ tr, selection }) => tr.split(selection.from)
const moveHome: Deed = ({ tr, doc: { content } }) => tr.setSelection(TextSelection.create(tr.doc, content.size - 3))
const stay: Deed = ({ tr, selection }) => tr.setSelection(selection)
const theirs: Deed = ({ tr }) => tr.insertText('غ', 2).setMeta(ySyncPluginKey, { isChangeOrigin: true })
const undo: Deed = ({ tr }) =>
  tr.insertText('غ', 2).setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation: true })

/** The runs that some deeds belong to, one number a deed. */
function runsOf(deeds: Deed[]): number[] {
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, END) })
  let run: Run = { number: 0, kind: 'other', isOver: true }
  return deeds.map(deed => {
    const transaction = deed(state)
    const after = state.apply(transaction)
    run = runAfter(run, transaction, state, after)
    state = after
    return run.number
  })
}

test.each<[string, Deed[], number[]]>([
  ['letters one after another', [type, type, type], [1, 1, 1]],
  ['typing, then deleting', [type, type, backspace, backspace, type], [1, 1, 2, 2, 3]],
  ['another place', [type, moveHome, type], [1, 1, 2]],
  ['a selection that is the same', [type, stay, type], [1, 1, 1]],
  ['a new paragraph', [type, enter, type], [1, 2, 3]],
  ['typing over something', [type, typeOver, type], [1, 2, 2]],
  ['composed letters', [type, compose, compose, type], [1, 1, 1, 1]],
  ['while somebody else writes', [type, theirs, type], [1, 1, 1]],
  ['after an undo', [type, undo, type], [1, 1, 2]],
])('%s', (_, deeds, runs) => {
  expect(runsOf(deeds)).toEqual(runs)
})
