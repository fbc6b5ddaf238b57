import { Mark, type Node, type NodeType } from '@tiptap/pm/model'
import { ContentFault } from './faults'
import { LIMITS } from './limits'
import { schema } from './schema'
import { checkElement, checkMark, checkTable, checkText } from './vocabulary'

interface Tally {
  nodes: number
  text: number
}

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text'])

/** A ProseMirror document out of JSON that nobody has checked yet. Throws ContentFault with the pointer of the place. */
export function readJSON(value: unknown): Node {
  const { type, ...rest } = record(value)
  if (type !== 'doc') throw new ContentFault('invalid', 'not a document', '/type')
  const unknown = Object.keys(rest).find(key => key !== 'content')
  if (unknown) throw new ContentFault('unknown_node', `${unknown} of doc`, `/${unknown}`)
  return build(schema.topNodeType, {}, rest.content, { nodes: 0, text: 0 }, 0)
}

/** ProseMirror itself drops attributes that it does not know; here they are a fault, like unknown nodes. */
function build(type: NodeType, attrs: Record<string, unknown>, content: unknown, tally: Tally, depth: number): Node {
  if (depth > LIMITS.depth) throw new ContentFault('oversized', 'blocks in blocks')
  const children = list(content, '/content').map((child, index) => {
    try {
      return readChild(type, child, tally, depth + 1)
    } catch (error) {
      throw error instanceof ContentFault ? error.within(index).within('content') : error
    }
  })
  if (type.name === 'table') checkTable(children)
  const node = type.create(attrs, children)
  if (!type.validContent(node.content)) throw new ContentFault('invalid', `content of ${type.name}`, '/content')
  return node
}

function readChild(parent: NodeType, value: unknown, tally: Tally, depth: number): Node {
  const node = record(value)
  const unknown = Object.keys(node).find(key => !NODE_KEYS.has(key))
  if (unknown) throw new ContentFault('unknown_node', `${unknown} of a node`, `/${unknown}`)
  tally.nodes++
  if (tally.nodes > LIMITS.nodes) throw new ContentFault('oversized', 'nodes')
  if (node.type === 'text') return readText(parent, node, tally)
  if (typeof node.type !== 'string') throw new ContentFault('invalid', 'type', '/type')
  if (node.text !== undefined) throw new ContentFault('unknown_node', `text of ${node.type}`, '/text')
  const attrs = record(node.attrs ?? {}, '/attrs')
  const type = checkElement(parent, node.type, attrs)
  // Yjs keeps no marks on nodes: a bold line break is a line break.
  readMarks(parent, node.marks)
  return build(type, attrs, node.content, tally, depth)
}

function readText(parent: NodeType, node: Record<string, unknown>, tally: Tally): Node {
  const { text } = node
  if (typeof text !== 'string' || text === '') throw new ContentFault('invalid', 'text', '/text')
  if (node.attrs !== undefined || node.content !== undefined) throw new ContentFault('unknown_node', 'inside text')
  checkText(parent, text)
  tally.text += text.length
  if (tally.text > LIMITS.text) throw new ContentFault('oversized', 'text')
  return schema.text(text, readMarks(parent, node.marks))
}

function readMarks(parent: NodeType, value: unknown): readonly Mark[] {
  return list(value, '/marks').reduce<readonly Mark[]>((marks, item) => {
    const { type, attrs, ...rest } = record(item, '/marks')
    if (typeof type !== 'string') throw new ContentFault('invalid', 'type of a mark', '/marks')
    if (Object.keys(rest).length > 0) throw new ContentFault('unknown_node', 'of a mark', '/marks')
    const attributes = record(attrs ?? {}, '/marks')
    return checkMark(parent, type, attributes).create(attributes).addToSet(marks)
  }, Mark.none)
}

function record(value: unknown, pointer = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ContentFault('invalid', 'not an object', pointer)
  }
  return Object.fromEntries(Object.entries(value))
}

function list(value: unknown, pointer: string): unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new ContentFault('invalid', 'not a list', pointer)
  return value
}
