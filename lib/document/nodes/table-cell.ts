import { TableCell } from '@tiptap/extension-table/cell'
import { CELL_CONTENT, cellAttributes } from './cell-attributes'
import { cellRules } from './table-html'

/** A cell of a table's body. */
export const ArticleTableCell = TableCell.extend({
  content: CELL_CONTENT,

  addAttributes() {
    return cellAttributes
  },

  parseHTML() {
    return cellRules('td', this.name)
  },
})
