import type { ContentMatch, MarkType, Node, NodeType } from '@tiptap/pm/model'
import { ContentFault } from './faults'
import { LIMITS } from './limits'
import { schema } from './schema'

/*
 * The vocabulary of an article: which nodes may stand in which, with which attributes, marks and letters. It is checked
 * strictly at every door. The *grammar* (order and number of children) is not its business: honest people who write at
 * once may break that, see repair.ts.
 */

type Attributes = Readonly<Record<string, unknown>>

/**
 * The node type called `name`, if it may stand somewhere in `parent`, knows all of `attributes` and misses none. Throws
 * ContentFault.
 */
export function checkElement(parent: NodeType, name: string, attributes: Attributes): NodeType {
  const type = schema.nodes[name]
  if (!type || type.isText || !allowedChildren(parent).has(type)) {
    throw new ContentFault('unknown_node', `${name} in ${parent.name}`)
  }
  checkAttributes(type, { ...defaultsOf(type), ...attributes })
  return type
}

/** Throws ContentFault unless `type` knows each attribute and its value. Missing ones have their default. */
export function checkAttributes(type: NodeType | MarkType, attributes: Attributes): void {
  const known = type.spec.attrs ?? {}
  for (const [name, value] of Object.entries(attributes)) {
    const validate = Object.hasOwn(known, name) ? known[name]?.validate : undefined
    if (typeof validate !== 'function') throw new ContentFault('unknown_node', `attribute ${name} of ${type.name}`)
    validate(value)
  }
}

/** Throws ContentFault where a table is larger than anybody writes: browsers hold a whole grid of its cells. */
export function checkTable(rows: readonly Node[]): void {
  const widths = rows.map(row => row.children.reduce((sum, cell) => sum + Number(cell.attrs.colspan), 0))
  if (rows.length > LIMITS.rows || Math.max(0, ...widths) > LIMITS.columns) throw new ContentFault('oversized', 'table')
}

/** The mark type called `name`, if text of `parent` may carry it. Throws ContentFault. */
export function checkMark(parent: NodeType, name: string, attributes: Attributes): MarkType {
  const type = schema.marks[name]
  if (!type) throw new ContentFault('unknown_node', `mark ${name}`)
  if (!parent.allowsMarkType(type)) throw new ContentFault('invalid', `mark ${name} in ${parent.name}`)
  checkAttributes(type, { ...defaultsOf(type), ...attributes })
  return type
}

/** Throws ContentFault unless text may stand in `parent`, and these letters in text. */
export function checkText(parent: NodeType, text: string): void {
  if (!parent.inlineContent) throw new ContentFault('unknown_node', `text in ${parent.name}`)
  if (text.includes('\u200b')) throw new ContentFault('zero_width_space', 'U+200B')
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) throw new ContentFault('invalid', 'broken letters')
  if (text.length > LIMITS.text) throw new ContentFault('oversized', 'text')
}

const children = new Map<NodeType, ReadonlySet<NodeType>>()

/** Every type that occurs anywhere in what `parent` may contain. */
function allowedChildren(parent: NodeType): ReadonlySet<NodeType> {
  const known = children.get(parent)
  if (known) return known
  const types = new Set<NodeType>()
  const seen = new Set<ContentMatch>()
  const open = [parent.contentMatch]
  for (let match = open.pop(); match; match = open.pop()) {
    if (seen.has(match)) continue
    seen.add(match)
    for (let index = 0; index < match.edgeCount; index++) {
      const edge = match.edge(index)
      types.add(edge.type)
      open.push(edge.next)
    }
  }
  children.set(parent, types)
  return types
}

function defaultsOf(type: NodeType | MarkType): Attributes {
  return Object.fromEntries(Object.entries(type.spec.attrs ?? {}).map(([name, spec]) => [name, spec.default]))
}
