import type { Mark, Node, NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { ContentFault } from './faults'
import { LIMITS } from './limits'
import { FRAGMENT, schema } from './schema'
import { checkElement, checkMark, checkTable, checkText } from './vocabulary'

/*
 * A walk of the Y types that only reads. y-tiptap's own conversion deletes from the Y.Doc whatever it cannot build,
 * which on a server would delete it for everybody.
 */

/** y-tiptap adds a hash to the name of a mark that may stand twice on one letter. */
const OVERLAPPING = /--[\w+/=]{8}$/

/** The node that one top-level type of the document stands for. Throws ContentFault where the vocabulary is broken. */
export function readTopLevel(type: unknown): Node {
  const [node] = readChild(schema.topNodeType, type, 0)
  if (!node || node.isText) throw new ContentFault('unknown_node', 'text at the top')
  return node
}

/** The document's top-level types, in order. */
export function topLevelTypes(ydoc: Y.Doc): unknown[] {
  return liveContents(ydoc.getXmlFragment(FRAGMENT))
}

function readChild(parent: NodeType, child: unknown, depth: number): Node[] {
  if (child instanceof Y.XmlElement && child.constructor === Y.XmlElement) return [readElement(parent, child, depth)]
  if (child instanceof Y.XmlText) return readText(parent, child)
  throw new ContentFault('unknown_node', 'neither element nor text')
}

function readElement(parent: NodeType, element: Y.XmlElement, depth: number): Node {
  if (depth > LIMITS.depth) throw new ContentFault('oversized', 'blocks in blocks')
  const attributes: Record<string, unknown> = element.getAttributes()
  const type = checkElement(parent, element.nodeName, attributes)
  const content = liveContents(element).flatMap(child => readChild(type, child, depth + 1))
  if (type.name === 'table') checkTable(content)
  return type.create(attributes, content)
}

function readText(parent: NodeType, text: Y.XmlText): Node[] {
  checkTextItems(parent, text)
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.map(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') throw new ContentFault('unknown_node', 'embedded in text')
    checkText(parent, insert)
    const marks = Object.entries(attributes).map(([key, value]) => readMark(parent, key, value))
    return schema.text(insert, marks)
  })
}

function readMark(parent: NodeType, key: string, value: unknown): Mark {
  const attributes = isRecord(value) ? value : {}
  return checkMark(parent, key.replace(OVERLAPPING, ''), attributes).create(attributes)
}

/** Text holds letters and marks only (a mark with no letters yet waits for some), and has no attributes of its own. */
function checkTextItems(parent: NodeType, text: Y.XmlText): void {
  if (Object.keys(text.getAttributes()).length > 0) throw new ContentFault('unknown_node', 'attributes of text')
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || item.content instanceof Y.ContentString) continue
    if (!(item.content instanceof Y.ContentFormat)) throw new ContentFault('unknown_node', 'embedded in text')
    if (item.content.value !== null) readMark(parent, item.content.key, item.content.value)
  }
}

/** What is left in a list of Y types; anything that is no type throws. A root that is also a map is no list. */
function liveContents(type: Y.XmlFragment): unknown[] {
  if (!(type instanceof Y.XmlElement) && type._map.size > 0) throw new ContentFault('unknown_node', 'entries')
  const contents: unknown[] = []
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue
    if (!(item.content instanceof Y.ContentType)) throw new ContentFault('unknown_node', 'no type')
    contents.push(item.content.type)
  }
  return contents
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
