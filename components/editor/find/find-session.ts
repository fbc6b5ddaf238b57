import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { endUndoStep } from '@/components/editor/extensions/undo-step'
import { cleanText } from '@/components/editor/paste/clean-text'
import type { MatchOptions } from '@/lib/arabic/matching'
import { allMatches, matchAt } from '@/lib/document/find'
import { replaceMatches } from '@/lib/document/replace'
import { findKey, look } from './find-plugin'

const stateOf = (editor: Editor) => findKey.getState(editor.state) ?? null

/** Marks a query in the text, from the current match on, at first from the caret. */
export function lookFor(editor: Editor, query: string, options: MatchOptions): void {
  const from = stateOf(editor)?.place ?? editor.state.selection.from
  editor.view.dispatch(editor.state.tr.setMeta(findKey, look(query, options, from)))
}

/** To the next match or the one before, from the last on to the first. */
export function step(editor: Editor, by: 1 | -1): void {
  const state = stateOf(editor)
  if (!state || state.finding.count === 0) return
  const go = (state.current + by + state.finding.count) % state.finding.count
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { go }))
}

/** One line of text without anything that the story may not hold. */
const lineOf = (words: string) => cleanText(words.replace(/\s/g, ' '))

/** Replaces the current match and goes on to the next. */
export function replaceOne(editor: Editor, by: string): void {
  const state = stateOf(editor)
  const match = state && matchAt(state.finding, state.current)
  if (!state || !match || !editor.isEditable) return
  const words = lineOf(by)
  const { tr } = editor.state
  replaceMatches(tr, [match], words)
  endUndoStep(editor.state)
  editor.view.dispatch(tr.setMeta(findKey, look(state.query, state.options, match.from + words.length)))
  endUndoStep(editor.state)
}

/** Replaces every match at once, to be undone at once. Gives how many were other than what stands there now. */
export function replaceAll(editor: Editor, by: string): number {
  const state = stateOf(editor)
  if (!state || !editor.isEditable) return 0
  const words = lineOf(by)
  const { doc, tr } = editor.state
  const changed = allMatches(state.finding).filter(({ from, to }) => doc.textBetween(from, to) !== words)
  if (changed.length === 0) return 0
  replaceMatches(tr, changed, words)
  endUndoStep(editor.state)
  editor.view.dispatch(tr)
  endUndoStep(editor.state)
  return changed.length
}

/** Ends the search and selects the match that one stands at, or gives back the caret where it was. */
export function endFinding(editor: Editor): void {
  if (editor.isDestroyed) return
  const state = stateOf(editor)
  const match = state && matchAt(state.finding, state.current)
  const { tr } = editor.state
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to))
  editor.view.dispatch(tr.setMeta(findKey, 'end'))
  editor.view.focus()
}

const MUCH = 200

/** What is selected, where it is a word or a few: people mark what they want to find. */
export function selectedWords(editor: Editor): string {
  const { $from, $to, empty, from, to } = editor.state.selection
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock || to - from > MUCH) return ''
  return editor.state.doc.textBetween(from, to, ' ', ' ').trim()
}
