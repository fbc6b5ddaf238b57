import { isElement } from './page'
import { isBold, isHidden, type PageStyles } from './styles'

const BLOCKS = 'p + p, div + div, h1, h2, h3, h4, ul, ol, blockquote, hr, img'

/** The rows of a table itself, without those of tables inside it and those that nobody saw. */
export function rowsOf(table: Element, styles: PageStyles): Element[] {
  return [...table.querySelectorAll('tr')].filter(
    row => row.closest('table') === table && !isHidden(row, styles.of(row)) && !isSpacer(row),
  )
}

export function cellsOf(row: Element, styles: PageStyles): Element[] {
  return [...row.children].filter(cell => /^t[hd]$/.test(cell.localName) && !isHidden(cell, styles.of(cell)))
}

/** Word ends tables whose columns do not fit with a row that has no height. */
function isSpacer(row: Element): boolean {
  return row.getAttribute('height') === '0' && (row.textContent ?? '').trim() === ''
}

/**
 * Whether a table is there to lay things out, as mails and old pages do, and has no data in rows and columns: it says
 * so, it holds another table, it has one row or column, or it has no lines and its cells hold whole paragraphs.
 */
export function isLayoutTable(table: Element, styles: PageStyles): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  if (table.querySelector('table')) return true
  const rows = rowsOf(table, styles)
  const width = Math.max(0, ...rows.map(row => cellsOf(row, styles).length))
  if (rows.length === 0 || (rows.length === 1 && width < 2)) return true
  if (isSheet(table) || table.querySelector('th, thead, caption')) return false
  if (rows.length === 1 || width < 2) return true
  if (hasLines(table, rows, styles)) return false
  return rows.some(row => cellsOf(row, styles).some(cell => cell.querySelector(BLOCKS)))
}

/** Whether it comes out of a spreadsheet, where everything is a table. */
export function isSheet(table: Element): boolean {
  return (
    table.hasAttribute('data-sheets-root') ||
    table.closest('google-sheets-html-origin') !== null ||
    table.querySelector('td[class^="xl"], td[sdval], td[sdnum], td[data-sheets-value]') !== null
  )
}

function hasLines(table: Element, rows: readonly Element[], styles: PageStyles): boolean {
  if (Number(table.getAttribute('border') ?? 0) > 0) return true
  const sample = rows.slice(0, 3).flatMap(row => cellsOf(row, styles))
  const isLined = (element: Element) =>
    [...styles.of(element)].some(
      ([property, value]) =>
        /^border(?:-(?:top|bottom|left|right))?$/.test(property) && /solid|double|dotted|dashed/.test(value),
    )
  return isLined(table) || (sample.length > 0 && sample.every(isLined))
}

/** How many rows at the top name the columns: those of `thead`, those of `th`, or a first one that alone is bold or filled. */
export function headRows(rows: readonly Element[], styles: PageStyles): number {
  const isHead = (row: Element) =>
    row.parentElement?.localName === 'thead' || cellsOf(row, styles).every(cell => cell.localName === 'th')
  const marked = rows.findIndex(row => !isHead(row))
  if (marked === -1) return rows.length > 1 ? 1 : 0
  if (marked > 0) return marked
  const [first, ...others] = rows
  if (!first || others.length === 0) return 0
  const stands = [isBoldRow, isFilledRow].some(
    looks => looks(first, styles) && !others.slice(0, 5).every(row => looks(row, styles)),
  )
  return stands ? 1 : 0
}

function isBoldRow(row: Element, styles: PageStyles): boolean {
  const cells = cellsOf(row, styles).filter(cell => (cell.textContent ?? '').trim() !== '')
  return cells.length > 0 && cells.every(cell => isBoldThroughout(cell, isBold(styles.of(row)) ?? false, styles))
}

function isBoldThroughout(node: Node, inherited: boolean, styles: PageStyles): boolean {
  if (!isElement(node)) return inherited || node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === ''
  const bold = isBold(styles.of(node)) ?? (inherited || /^(?:b|strong|th)$/.test(node.localName))
  return [...node.childNodes].every(child => isBoldThroughout(child, bold, styles))
}

function isFilledRow(row: Element, styles: PageStyles): boolean {
  const cells = cellsOf(row, styles)
  return cells.length > 1 && cells.every(cell => isFilled(cell, styles))
}

function isFilled(cell: Element, styles: PageStyles): boolean {
  const declarations = styles.of(cell)
  const color =
    cell.getAttribute('bgcolor') ?? declarations.get('background-color') ?? declarations.get('background') ?? ''
  return (
    color !== '' &&
    !/^(?:#fff(?:fff)?|white|transparent|none|auto|window|inherit|initial)\b|rgba\(.*, ?0\)/i.test(color)
  )
}
