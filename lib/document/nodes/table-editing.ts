import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { fixTables, tableEditing } from '@tiptap/pm/tables'

/**
 * Tables under several hands. Two people who add a row and a column at once leave a row that is too short. The table
 * plugin mends that at once, in every browser that hears of it: each adds a cell, which makes the row too long, which
 * they mend again, for ever. Here only the one whose own change broke a whole table mends it; a table that came broken
 * stays so, which is no harm to text, until somebody changes its rows or columns (`mendTables`).
 */
export function articleTableEditing(): Plugin {
  const plugin = tableEditing()
  const append = plugin.spec.appendTransaction
  return new Plugin({
    ...plugin.spec,
    appendTransaction(transactions, before, state) {
      const isOwn = transactions.some(({ docChanged }) => docChanged) && !transactions.some(isChangeOrigin)
      const mends = isOwn && fixTables(state, before) && !fixTables(before)
      return append?.call(plugin, transactions, mends ? before : state, state)
    },
  })
}

/**
 * The change that makes every table a rectangle, undefined where all are; commands on rows and columns throw on one that
 * is none. Where `state` is a command's, it becomes part of that command's transaction.
 */
export function mendTables(state: EditorState): Transaction | undefined {
  return fixTables(state)
}
