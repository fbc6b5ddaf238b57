import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model'
import { ContentFault } from '@/lib/document/faults'
import { checkAttributes } from '@/lib/document/vocabulary'
import { cleanText } from './clean-text'

/**
 * What was read of a clipboard, without letters that nobody sees, and without anything that the server would refuse:
 * a page may say of itself that an editor of ours wrote it, and then give attributes that none of ours has.
 */
export function cleanSlice(slice: Slice): Slice {
  const content = cleanFragment(slice.content)
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd)
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes = fragment.content.map(cleanNode)
  if (nodes.every((node, index) => node === fragment.child(index))) return fragment
  return Fragment.fromArray(nodes.filter(node => node !== null))
}

function cleanNode(node: Node): Node | null {
  if (node.isText) return cleanTextNode(node)
  const content = cleanFragment(node.content)
  const attrs = isValid(node) ? node.attrs : mendedAttributes(node)
  if (attrs === null) return asParagraph(node, content)
  return content === node.content && attrs === node.attrs ? node : node.type.create(attrs, content)
}

function cleanTextNode(node: Node): Node | null {
  const text = cleanText(node.text ?? '')
  const marks = node.marks.filter(isValid)
  if (text === '') return null
  if (text === node.text && marks.length === node.marks.length) return node
  return node.type.schema.text(text, marks)
}

function isValid({ type, attrs }: Node | Mark): boolean {
  try {
    checkAttributes(type, attrs)
    return true
  } catch (error) {
    if (error instanceof ContentFault) return false
    throw error
  }
}

/** The attributes with their defaults where they are wrong; null where one has no default that is right. */
function mendedAttributes({ type, attrs }: Node): Record<string, unknown> | null {
  const mended: Record<string, unknown> = {}
  for (const [name, { default: usual }] of Object.entries(type.spec.attrs ?? {})) {
    const value = [attrs[name], usual].find(each => isValidAttribute(type, name, each))
    if (value === undefined) return null
    mended[name] = value
  }
  return mended
}

function isValidAttribute(type: Node['type'], name: string, value: unknown): boolean {
  try {
    checkAttributes(type, { [name]: value })
    return true
  } catch {
    return false
  }
}

/** The words of a block that may not stand as what it says it is. */
function asParagraph({ type }: Node, content: Fragment): Node | null {
  return type.isTextblock && content.size > 0 ? (type.schema.nodes.paragraph?.create(null, content) ?? null) : null
}
