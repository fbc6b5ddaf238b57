import { ContentFault } from '../faults'
import { LIMITS } from '../limits'

/** What may stand in a cell, of the head or of the body; a table in a table may not. */
export const CELL_CONTENT = '(paragraph | bulletList | orderedList)+'

function span(name: 'colspan' | 'rowspan', limit: number) {
  const isSpan = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limit
  return {
    default: 1,
    validate: (value: unknown) => {
      if (!isSpan(value)) throw new ContentFault('invalid', name)
    },
    parseHTML: (element: HTMLElement) => {
      const value = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return isSpan(value) ? value : 1
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
  }
}

/** A hole in a list passes: the table plugin leaves some for a moment, see table-editing.ts. Out of Yjs none comes back. */
function areWidths(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= LIMITS.columns &&
    value.every(width => Number.isInteger(width) && width >= 0 && width <= LIMITS.columnWidth)
  )
}

/** Columns and rows that a cell reaches over; the widths of its columns in pixels, 0 or null for "as it comes". */
export const cellAttributes = {
  colspan: span('colspan', LIMITS.columns),
  rowspan: span('rowspan', LIMITS.rows),
  colwidth: {
    default: null,
    validate: (value: unknown) => {
      if (value !== null && !areWidths(value)) throw new ContentFault('invalid', 'width of columns')
    },
    parseHTML: (element: HTMLElement) => {
      const widths = (element.getAttribute('data-colwidth') ?? '').split(',').map(width => Number.parseInt(width, 10))
      return areWidths(widths) ? widths : null
    },
    renderHTML: ({ colwidth }: Record<string, unknown>) =>
      areWidths(colwidth) ? { 'data-colwidth': colwidth.join(',') } : {},
  },
}
