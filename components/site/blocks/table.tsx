import type { Node } from '@tiptap/pm/model'
import type { ReactNode } from 'react'
import { t } from '../words'

/** What does not fit moves sideways, which whoever has no pointer does with the arrow keys, once it is reached. */
const MOVED_BY_KEYS = { role: 'group', tabIndex: 0, 'aria-label': t('site.table') }

/** A table in a box of its own; the first rows are its head as far as they hold nothing but header cells. */
export function Table({ node, rows }: { node: Node; rows: ReactNode[] }) {
  const first = node.children.findIndex(row => !isHeadRow(row))
  const heads = first < 0 ? node.childCount : first
  return (
    <div className="table" {...MOVED_BY_KEYS}>
      <table>
        <Columns row={node.firstChild} />
        {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
        <tbody>{rows.slice(heads)}</tbody>
      </table>
    </div>
  )
}

/** A cell, of the head or of the body; what it is the head of is told to screen readers. */
export function Cell({ node, row, children }: { node: Node; row: Node | undefined; children: ReactNode }) {
  const { colspan, rowspan, dir } = node.attrs
  const spans = {
    colSpan: colspan > 1 ? colspan : undefined,
    rowSpan: rowspan > 1 ? rowspan : undefined,
    dir: dir ?? undefined,
  }
  if (node.type.name === 'tableCell') return <td {...spans}>{children}</td>
  return (
    <th scope={row && isHeadRow(row) ? 'col' : 'row'} {...spans}>
      {children}
    </th>
  )
}

function isHeadRow(row: Node): boolean {
  return row.childCount > 0 && row.children.every(cell => cell.type.name === 'tableHeader')
}

/** The columns in the proportions that the writer gave them, if each has its width; else the browser finds its own. */
function Columns({ row }: { row: Node | null }) {
  const widths = row?.children.flatMap(({ attrs }) => {
    const given: number[] = attrs.colwidth ?? []
    return Array.from({ length: attrs.colspan }, (_, index) => given[index] ?? 0)
  })
  if (!widths || widths.length === 0 || widths.includes(0)) return null
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width, column) => ({
    name: `column ${column}`,
    share: Math.round((width / all) * 1_000),
  }))
  return (
    <colgroup>
      {columns.map(({ name, share }) => (
        <col key={name} width={`${share / 10}%`} />
      ))}
    </colgroup>
  )
}
