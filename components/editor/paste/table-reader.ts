import { LIMITS } from '@/lib/document/limits'
import type { Writing } from './block-writer'
import { cellsOf, headRows, rowsOf } from './layout-tables'
import type { Reader } from './reader'
import { writingIn } from './reading'

/** A cell where it stands; `element` is null for one that only fills a gap. */
interface Placed {
  element: Element | null
  column: number
  colspan: number
  rowspan: number
}

/** Reads a table of data: its head, its merged cells, each row as wide as the others. */
export function readTable(reader: Reader, table: Element, outer: Writing): void {
  const { writer, page } = reader
  const rows = withoutEmptyEnd(rowsOf(table, page.styles))
  const caption = table.querySelector('caption')
  if (caption && caption.closest('table') === table) reader.block(caption, writingIn(caption, outer, page.styles))
  if (rows.length === 0) return
  const heads = headRows(rows, page.styles)
  const dir = writer.directionOf(table.textContent ?? '', { ...outer, isOwnDir: false })
  const element = writer.open('table')
  if (dir) element.setAttribute('dir', dir)
  writer.open('tbody')
  for (const [index, cells] of place(rows, reader).entries()) {
    const row = rows[index]
    const inRow = row ? writingIn(row, { ...outer, dir: dir ?? 'rtl', isOwnDir: false }, page.styles) : outer
    writer.open('tr')
    for (const cell of cells) readCell(reader, cell, index < heads, inRow)
    writer.close()
  }
  writer.close()
  writer.close()
}

function readCell(reader: Reader, { element, colspan, rowspan }: Placed, isHead: boolean, outer: Writing): void {
  const { writer, page } = reader
  const cell = writer.open(isHead || element?.localName === 'th' ? 'th' : 'td')
  if (colspan > 1) cell.setAttribute('colspan', String(colspan))
  if (rowspan > 1) cell.setAttribute('rowspan', String(rowspan))
  if (element) reader.block(element, writingIn(element, outer, page.styles))
  writer.close()
}

/** Whole columns are often copied with hundreds of rows that nothing stands in. */
function withoutEmptyEnd(rows: readonly Element[]): Element[] {
  const last = rows.findLastIndex(row => (row.textContent ?? '').trim() !== '' || row.querySelector('img'))
  return rows.slice(0, last + 1)
}

/**
 * Where each cell stands. Columns in which no cell begins are none, and rows that end before the last column get empty
 * cells, so that the table is a rectangle.
 */
function place(rows: readonly Element[], reader: Reader): Placed[][] {
  let reached: number[] = []
  const placed = rows.map((row, index) => {
    const next = reached.map(left => Math.max(0, left - 1))
    const cells = cellsOf(row, reader.page.styles).flatMap(cell => unfold(cell, rows.length - index, reader))
    let column = 0
    for (const cell of cells) {
      while ((reached[column] ?? 0) > 0) column++
      cell.column = column
      for (let over = 0; over < cell.colspan; over++) next[column + over] = cell.rowspan - 1
      column += cell.colspan
    }
    const width = Math.max(column, reached.findLastIndex(left => left > 0) + 1)
    reached = next
    return { cells, width }
  })
  const columns = Math.max(...placed.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  return placed.map(({ cells, width }) => {
    const kept = cells.map(cell => ({ ...cell, colspan: Math.min(cell.colspan, columns - cell.column) }))
    const missing = Math.max(0, columns - width)
    return [...kept, ...Array<Placed>(missing).fill({ element: null, column: columns, colspan: 1, rowspan: 1 })]
  })
}

/** Excel writes several empty cells beside each other as one, and says that it does not mean a merged one. */
function unfold(element: Element, rowsLeft: number, reader: Reader): Placed[] {
  const span = (name: string) => Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1
  const colspan = Math.min(Math.max(1, span('colspan')), LIMITS.columns)
  const rowspan = Math.min(Math.max(1, span('rowspan')), rowsLeft)
  if (reader.page.styles.of(element).get('mso-ignore') !== 'colspan') return [{ element, column: 0, colspan, rowspan }]
  return Array.from({ length: colspan }, () => ({ element: null, column: 0, colspan: 1, rowspan }))
}
