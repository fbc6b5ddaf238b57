import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import { CellSelection, fixTables, isInTable, TableMap, tableEditing } from '@tiptap/pm/tables'

/*
 * Tables under several hands. Two people who add a row and a column at once leave a row that is too short; no text is
 * harmed by that, but the table plugin is not made for it. It mends at once, in every browser that hears of it: each adds
 * a cell, which makes the row too long, which they mend again, for ever. And what it does to chosen cells takes a cell
 * that is not there for the first row: deleting would take that row's cells away, and finding a column again throws.
 *
 * So a table is mended by one person only, whose own act needs it whole: one that breaks it, chooses cells in it, pastes
 * into it or changes its rows and columns.
 */

/** The table plugin, for tables that several people write in. */
export function articleTableEditing(): Plugin {
  const plugin = tableEditing()
  const { appendTransaction, props } = plugin.spec
  return new Plugin({
    ...plugin.spec,
    props: {
      ...props,
      handlePaste(view, event, slice) {
        const mended = isInTable(view.state) ? mendTables(view.state) : undefined
        if (mended) view.dispatch(mended)
        return props?.handlePaste?.call(plugin, view, event, slice) ?? false
      },
    },
    appendTransaction(transactions, before, state) {
      const isOwn = !transactions.some(isChangeOrigin)
      if (choosesCellsOfBroken(state)) return isOwn ? mendTables(state) : letGo(state)
      const breaks = isOwn && fixTables(state, before) !== undefined && mendTables(before) === undefined
      // Told that nothing changed, it only puts the selection right.
      const mended = appendTransaction?.call(plugin, transactions, breaks ? before : state, state)
      return isOwn ? straightenWidths(mended ?? state.tr, before.doc) : mended
    },
  })
}

/**
 * The change that makes every table a rectangle, undefined where all are. Where `state` is a command's, the change
 * becomes part of that command's transaction.
 */
export function mendTables(state: EditorState): Transaction | undefined {
  return fixTables(state)
}

/**
 * One person merges cells while another widens their column, and a cell has more columns than widths. The plugin goes on
 * with holes in the list, which come out of the live document as what no width is, and are refused.
 * @returns the transaction, undefined where there is nothing in it
 */
function straightenWidths(tr: Transaction, before: Node): Transaction | undefined {
  tr.doc.forEach((table, start) => {
    if (table.type.name !== 'table' || before.children.includes(table)) return
    table.descendants((cell, offset) => {
      if (!Array.isArray(cell.attrs.colwidth)) return
      const widths = widthsOf(cell)
      if (String(widths) !== String(cell.attrs.colwidth)) tr.setNodeAttribute(start + 1 + offset, 'colwidth', widths)
    })
  })
  return tr.docChanged || tr.selectionSet ? tr : undefined
}

/** A width for each of a cell's columns; null where none is known. */
function widthsOf({ attrs: { colspan, colwidth } }: Node): number[] | null {
  const widths: number[] = Array.from({ length: colspan }, (_, column) => colwidth[column] ?? 0)
  return widths.some(width => width > 0) ? widths : null
}

function choosesCellsOfBroken({ selection }: EditorState): boolean {
  return selection instanceof CellSelection && TableMap.get(selection.$anchorCell.node(-1)).problems !== null
}

function letGo({ selection, tr }: EditorState): Transaction {
  return tr.setSelection(Selection.near(selection.$from))
}

const findAgain = CellSelection.prototype.map

/** A column that is chosen whole is looked for again after each change; a short row has no cell in it. */
CellSelection.prototype.map = function map(doc, mapping) {
  try {
    return findAgain.call(this, doc, mapping)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return Selection.near(doc.resolve(mapping.map(this.$anchorCell.pos)))
  }
}
