import type { CommandSpec } from '@tiptap/core'
import { Table } from '@tiptap/extension-table/table'
import { tableEditingKey } from '@tiptap/pm/tables'
import { articleTableEditing, mendTables } from './table-editing'
import { isInnerTable } from './table-html'

/** Commands that need all rows of a table to have the same width. */
const STRUCTURAL = new Set([
  'addColumnBefore',
  'addColumnAfter',
  'deleteColumn',
  'addRowBefore',
  'addRowAfter',
  'deleteRow',
  'mergeCells',
  'splitCell',
  'mergeOrSplit',
  'toggleHeaderColumn',
  'toggleHeaderRow',
  'toggleHeaderCell',
  'setCellAttribute',
])

function mended(command: CommandSpec): CommandSpec {
  return (...args) =>
    props => {
      mendTables(props.state)
      return command(...args)(props)
    }
}

/** A table at the top of the article, with rows of head and body cells. */
export const ArticleTable = Table.extend({
  group: 'standalone',

  parseHTML() {
    return [{ tag: 'table', getAttrs: element => (isInnerTable(element) ? false : null) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['table', HTMLAttributes, ['tbody', 0]]
  },

  addCommands() {
    const commands = Object.entries<CommandSpec>({ ...this.parent?.() })
    return Object.fromEntries(
      commands.map(([name, command]) => [name, STRUCTURAL.has(name) ? mended(command) : command]),
    )
  },

  addProseMirrorPlugins() {
    const plugins = this.parent?.() ?? []
    return [...plugins.filter(plugin => plugin.spec.key !== tableEditingKey), articleTableEditing()]
  },
}).configure({ resizable: true })
