import { TableRow } from '@tiptap/extension-table/row'
import { isInnerTable } from './table-html'

/** A row of a table; one without cells of its own is right where cells above reach down over it. */
export const ArticleTableRow = TableRow.extend({
  parseHTML() {
    return [{ tag: 'tr', getAttrs: element => (isInnerTable(element.closest('table')) ? false : null) }]
  },
})
