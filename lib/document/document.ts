import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { EditorialError } from '@/lib/editorial/errors'
import { isBlockId, newBlockId } from './block-id'
import { ContentFault } from './faults'
import { readJSON } from './read-json'
import { schema } from './schema'

export interface MarkJSON {
  type: string
  attrs?: Record<string, unknown>
}

export interface NodeJSON {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeJSON[]
  marks?: MarkJSON[]
  text?: string
}

/** A whole article as ProseMirror JSON: headline, standfirst, then at least one block. */
export interface DocumentJSON {
  type: 'doc'
  content: NodeJSON[]
}

/** The body of a new article: a ProseMirror `doc` of blocks without headline and standfirst, or plain paragraphs. */
export type BodyInput = { type: 'doc'; content?: unknown } | { text: string }

export interface DocumentInput {
  headline?: string
  standfirst?: string
  body?: BodyInput
}

/** A new document, every block named. Throws EditorialError (`unknown_node`, `too_large`, `invalid`) on a bad body. */
export function createDocument({ headline, standfirst, body }: DocumentInput = {}): DocumentJSON {
  const blocks = bodyBlocks(body)
  const content = [
    { type: 'headline', content: line(headline) },
    { type: 'standfirst', content: line(standfirst) },
    ...(blocks.length > 0 ? blocks : [{ type: 'paragraph' }]),
  ]
  return fromNode(withBlockIds(parse({ type: 'doc', content })))
}

/**
 * The document that came from outside, in its normal form: defaults filled in, marks in order. Blocks without an id
 * stay so until the document is written to a Y.Doc, which finds their old ones again or names them. Throws
 * EditorialError: `unknown_node` for what the schema does not know, `too_large`, else `invalid`; `details.errors` has
 * one JSON pointer and why.
 */
export function parseDocument(value: unknown): DocumentJSON {
  return fromNode(parse(value))
}

/** A document as a ProseMirror node. `document` must be one of ours: parsed, created or read from a Y.Doc. */
export function toNode(document: DocumentJSON): Node {
  return schema.nodeFromJSON(document)
}

/** A ProseMirror document as plain JSON: objects of its own, with ordinary prototypes, as React wants them. */
export function fromNode(node: Node): DocumentJSON {
  return { type: 'doc', content: node.children.map(plain) }
}

/** The same document, in which every block has a name and no two the same; the first keeps it. */
export function withBlockIds(node: Node, taken = new Set<unknown>()): Node {
  let attrs = node.attrs
  if (node.type.spec.attrs?.id) {
    const id = isBlockId(attrs.id) && !taken.has(attrs.id) ? attrs.id : newBlockId()
    taken.add(id)
    if (id !== attrs.id) attrs = { ...attrs, id }
  }
  if (node.isTextblock || node.isLeaf) return attrs === node.attrs ? node : node.type.create(attrs, node.content)
  const children: Node[] = []
  node.forEach(child => {
    children.push(withBlockIds(child, taken))
  })
  const unchanged = attrs === node.attrs && children.every((child, index) => child === node.child(index))
  return unchanged ? node : node.type.create(attrs, Fragment.from(children))
}

function plain(node: Node): NodeJSON {
  return {
    type: node.type.name,
    ...(node.type.spec.attrs && { attrs: { ...node.attrs } }),
    ...(node.childCount > 0 && { content: node.children.map(plain) }),
    ...(node.isText && node.marks.length > 0 && { marks: node.marks.map(plainMark) }),
    ...(node.isText && { text: node.text }),
  }
}

function plainMark(mark: Mark): MarkJSON {
  return { type: mark.type.name, ...(mark.type.spec.attrs && { attrs: { ...mark.attrs } }) }
}

function parse(value: unknown): Node {
  try {
    return readJSON(value)
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error
    const code = error.code === 'unknown_node' ? 'unknown_node' : error.code === 'oversized' ? 'too_large' : 'invalid'
    throw new EditorialError(code, { errors: [{ pointer: error.pointer, code: error.code }] })
  }
}

function bodyBlocks(body: BodyInput | undefined): unknown[] {
  if (!body) return []
  if ('text' in body) {
    return body.text
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== '')
      .map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  }
  return Array.isArray(body.content) ? body.content : []
}

function line(text = ''): NodeJSON[] {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [{ type: 'text', text: words }]
}
