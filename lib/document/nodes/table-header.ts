import { TableHeader } from '@tiptap/extension-table/header'
import { CELL_CONTENT, cellAttributes } from './cell-attributes'
import { cellRules } from './table-html'

/** A cell that says what stands in its column or row. */
export const ArticleTableHeader = TableHeader.extend({
  content: CELL_CONTENT,

  addAttributes() {
    return cellAttributes
  },

  parseHTML() {
    return cellRules('th', this.name)
  },
})
