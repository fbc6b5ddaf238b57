import { TableView } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'
import { columnResizingPluginKey } from '@tiptap/pm/tables'
import { ArticleTable } from '@/lib/document/nodes/table'
import { COLUMN_MIN_WIDTH, columnResize } from './column-resize'
import { tableArrows } from './table-arrows'

/** Tiptap's, which leaves a column as wide as it was when its width is taken away, as undo does. */
class StoryTableView extends TableView {
  override update(node: Node): boolean {
    for (const column of this.colgroup.children) column.removeAttribute('style')
    return super.update(node)
  }
}

/** A table as it is written in: arrows and edges of columns that know which way it runs. */
export const StoryTable = ArticleTable.extend({
  addProseMirrorPlugins() {
    const plugins = this.parent?.() ?? []
    return [tableArrows(), columnResize(), ...plugins.filter(plugin => plugin.spec.key !== columnResizingPluginKey)]
  },
}).configure({ resizable: false, cellMinWidth: COLUMN_MIN_WIDTH, View: StoryTableView })
