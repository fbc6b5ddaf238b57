import type { Fragment, Node } from '@tiptap/pm/model'
import { LIMITS } from '@/lib/document/limits'

/** What a paste is too large for, and how much there may be. */
export interface PasteExcess {
  limit: 'text' | 'nodes' | 'rows' | 'columns' | 'bytes'
  /** Letters, nodes, rows, columns; of bytes a million each. */
  most: number
}

/** A clipboard's HTML beyond this is not even read. */
export const MAX_HTML_MEGABYTES = 24

export const MEGABYTE = 1_024 * 1_024

/** Of an update's bytes, what the names and attributes of one node take at most. */
const NODE_BYTES = 96

/** Says what is too large where `pasted` comes into `doc`; null where it may. The server refuses more than this. */
export function findExcess(doc: Node, pasted: Fragment): PasteExcess | null {
  const before = measure(doc.content)
  const added = measure(pasted)
  if (before.text + added.text > LIMITS.text) return { limit: 'text', most: LIMITS.text }
  if (before.nodes + added.nodes > LIMITS.nodes || added.depth > LIMITS.depth - 2)
    return { limit: 'nodes', most: LIMITS.nodes }
  if (added.rows > LIMITS.rows) return { limit: 'rows', most: LIMITS.rows }
  if (added.columns > LIMITS.columns) return { limit: 'columns', most: LIMITS.columns }
  if (added.bytes + added.nodes * NODE_BYTES > LIMITS.update)
    return { limit: 'bytes', most: Math.floor(LIMITS.update / MEGABYTE) }
  return null
}

function measure(content: Fragment) {
  const size = { text: 0, nodes: 0, rows: 0, columns: 0, depth: 0, bytes: 0 }
  const visit = (node: Node, depth: number) => {
    size.nodes += 1
    size.depth = Math.max(size.depth, depth)
    const text = node.text ?? ''
    size.text += text.length
    // Arabic takes two bytes a letter.
    size.bytes += text.length * 2
    if (node.type.name === 'table') size.rows = Math.max(size.rows, node.childCount)
    if (node.type.name === 'tableRow') size.columns = Math.max(size.columns, widthOf(node))
    for (const child of node.children) visit(child, depth + 1)
  }
  for (const node of content.content) visit(node, 1)
  return size
}

function widthOf(row: Node): number {
  return row.children.reduce((sum, { attrs }) => sum + (Number(attrs.colspan) || 1), 0)
}
