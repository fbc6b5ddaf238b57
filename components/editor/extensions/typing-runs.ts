import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'
import { endUndoStep } from './undo-step'

/** A pause that ends a run, in milliseconds. Yjs' own half a second cuts a slow hand's words into letters. */
const PAUSE = 1_000

export interface Run {
  /** Goes up with each run. */
  number: number
  kind: 'typing' | 'deleting' | 'other'
  /** Whether the caret went elsewhere since, or something was undone. */
  isOver: boolean
}

const key = new PluginKey<Run>('typingRuns')

/** What one did, and whether that begins something new by itself, as typing over a selection does. */
function deedOf(transaction: Transaction): { kind: Run['kind']; begins: boolean } {
  const [step, another] = transaction.steps
  const before = transaction.docs[0]
  if (!(step instanceof ReplaceStep) || another || !before) return { kind: 'other', begins: true }
  const { from, to, slice } = step
  const isText = slice.content.childCount === 1 && slice.content.firstChild?.isText === true
  // Each step of composed letters replaces the one before.
  if (isText) return { kind: 'typing', begins: from !== to && !transaction.getMeta('composition') }
  const isInBlock = slice.size === 0 && before.resolve(from).sameParent(before.resolve(to))
  return isInBlock ? { kind: 'deleting', begins: false } : { kind: 'other', begins: true }
}

/** The run that a transaction belongs to, or ends. */
export function runAfter(run: Run, transaction: Transaction, before: EditorState, after: EditorState): Run {
  if (transaction.getMeta('appendedTransaction')) return run
  if (isChangeOrigin(transaction)) {
    return transaction.getMeta(ySyncPluginKey).isUndoRedoOperation ? { ...run, isOver: true } : run
  }
  if (!transaction.docChanged) return before.selection.eq(after.selection) ? run : { ...run, isOver: true }
  const { kind, begins } = deedOf(transaction)
  return run.isOver || begins || kind !== run.kind ? { number: run.number + 1, kind, isOver: false } : run
}

/**
 * Undo takes back a run of typing: what was written or deleted in one go, at one place. Another place, another deed (a
 * paragraph begun, a word made bold) or a pause begins a new one.
 */
export const TypingRuns = Extension.create({
  name: 'typingRuns',
  // Before the live document takes a change over, so that the run before it ends in time.
  priority: 1100,

  addProseMirrorPlugins() {
    return [
      new Plugin<Run>({
        key,
        state: {
          init: () => ({ number: 0, kind: 'other', isOver: true }),
          apply: (transaction, run, before, after) => runAfter(run, transaction, before, after),
        },
        view: view => {
          const undo: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(view.state)
          if (undo) undo.undoManager.captureTimeout = PAUSE
          return {
            update({ state }, before) {
              if (key.getState(state)?.number !== key.getState(before)?.number) endUndoStep(state)
            },
          }
        },
      }),
    ]
  },
})
