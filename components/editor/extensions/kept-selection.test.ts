import { EditorState, type Plugin, type PluginView, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { prosemirrorToYXmlFragment, ySyncPlugin, yUndoPlugin, yUndoPluginKey } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates, type UndoManager } from 'yjs'
import { FRAGMENT, schema } from '@/lib/document/schema'
import { keptSelection } from './kept-selection'

/** As much of an editor as the live document's plugins ask for, without a page. */
class Editor {
  state: EditorState
  readonly #views: PluginView[] = []

  constructor(
    readonly ydoc: Doc,
    ...more: Plugin[]
  ) {
    this.state = EditorState.create({
      schema,
      plugins: [ySyncPlugin(ydoc.getXmlFragment(FRAGMENT)), yUndoPlugin(), ...more],
    })
    const view = this as unknown as EditorView
    for (const { spec } of this.state.plugins) this.#views.push(spec.view?.(view) ?? {})
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state
    this.state = before.apply(transaction)
    for (const { update } of this.#views) update?.(this as unknown as EditorView, before)
  }

  hasFocus(): boolean {
    return false
  }

  select(from: number, to = from): this {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  undo(): void {
    const { undoManager }: { undoManager: UndoManager } = yUndoPluginKey.getState(this.state)
    undoManager.undo()
  }
}

const text = (words: string, ...marks: string[]) =>
  schema.text(
    words,
    marks.map(name => schema.mark(name)),
  )

const START = 6

function writersOf(...more: (() => Plugin)[]) {
  const doc = schema.node('doc', null, [
    schema.node('headline', null, [text('ع')]),
    schema.node('standfirst'),
    schema.node('paragraph', null, [text('قال'), text('الوزيران', 'bold'), text('أمس')]),
    schema.node('paragraph', null, [text('انتهوا')]),
  ])
  const origin = new Doc()
  prosemirrorToYXmlFragment(doc, origin.getXmlFragment(FRAGMENT))
  return [1, 2].map(client => {
    const ydoc = new Doc()
    ydoc.clientID = client
    applyUpdate(ydoc, encodeStateAsUpdate(origin))
    return new Editor(ydoc, ...more.map(plugin => plugin()))
  }) as [Editor, Editor]
}

/** What one writes comes to the other all at once. */
function whatIsWritten(by: Editor, deed: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  by.ydoc.on('update', (update: Uint8Array) => updates.push(update))
  deed()
  return mergeUpdates(updates)
}

/** Two people delete the same bold words at once, and one of them goes on at the end of the story. */
function atOnce(reader: Editor, writer: Editor): Uint8Array {
  const update = whatIsWritten(writer, () => writer.dispatch(writer.state.tr.delete(START + 3, START + 10)))
  reader.dispatch(reader.state.tr.delete(START + 9, START + 14))
  const end = reader.state.doc.content.size - 2
  reader.select(end).dispatch(reader.state.tr.insertText('س', end))
  return update
}

test('two people delete the same bold words at once: that is shown, and the caret stays where it was', () => {
  const [reader, writer] = writersOf(keptSelection)
  const update = atOnce(reader, writer)
  expect(() => applyUpdate(reader.ydoc, update, 'theirs')).not.toThrow()
  expect(reader.state.doc.textContent).toBe('عقالانتهوسا')
  expect(reader.state.selection.head).toBe(reader.state.doc.content.size - 2)
})

test('without it that throws; once it no longer does, it can go', () => {
  const [reader, writer] = writersOf()
  const update = atOnce(reader, writer)
  expect(() => applyUpdate(reader.ydoc, update, 'theirs')).toThrow(RangeError)
})

test('undo takes the caret to what it took back, and the next change of others leaves it there', () => {
  const [reader, writer] = writersOf(keptSelection)
  reader.select(START + 3).dispatch(reader.state.tr.insertText(' الأول', START + 3))
  reader.select(reader.state.doc.content.size - 1)
  reader.undo()
  expect(reader.state.doc.textContent).not.toContain('الأول')
  expect(reader.state.selection.head).toBe(START + 3)
  reader.select(START + 1)
  const update = whatIsWritten(writer, () => writer.dispatch(writer.state.tr.insertText('س', START + 8)))
  applyUpdate(reader.ydoc, update, 'theirs')
  expect(reader.state.selection.head).toBe(START + 1)
})

const stands = ({ state: { doc, selection } }: Editor) => {
  const { parent, parentOffset } = selection.$head
  return `${parent.textBetween(0, parentOffset)}|${parent.textBetween(parentOffset, parent.content.size)} in ${doc.childCount}`
}

test('what somebody else writes before the caret in the same paragraph does not push the words from under it', () => {
  const [one, other] = writersOf(keptSelection)
  other.select(START + 11)
  expect(stands(other)).toBe('قالالوزيران|أمس in 4')
  const update = whatIsWritten(one, () => one.dispatch(one.state.tr.insertText('ثم ', START)))
  applyUpdate(other.ydoc, update)
  expect(stands(other)).toBe('ثم قالالوزيران|أمس in 4')
})

test('a paragraph that somebody else cuts before the caret takes it along', () => {
  const [one, other] = writersOf(keptSelection)
  other.select(START + 11)
  const update = whatIsWritten(one, () => one.dispatch(one.state.tr.split(START + 3)))
  applyUpdate(other.ydoc, update)
  expect(stands(other)).toBe('الوزيران|أمس in 5')
})
