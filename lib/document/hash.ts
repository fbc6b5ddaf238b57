import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Attrs, Mark, Node } from '@tiptap/pm/model'
import canonicalize from 'canonicalize'
import { type DocumentJSON, toNode } from './document'
import { footnoteNumbers } from './footnotes'

/** What readers see of an article's metadata; empty values are null, '' or []. */
export interface ReaderMetadata {
  kicker: string | null
  byline: string | null
  dateline: string | null
  source: string | null
  slug: string | null
  topics: string[]
}

/** Marks that readers never see. */
const UNSEEN_MARKS = new Set(['comment'])
/** Attributes that readers never see. */
const UNSEEN_ATTRIBUTES = new Set(['id'])

type Numbers = ReadonlyMap<string, number> | undefined
type Canonical = string | number | boolean | null | undefined | Canonical[] | { [key: string]: Canonical }

/**
 * The one string that stands for all that readers see: RFC 8785 JSON in which defaults and empty values are left out,
 * so that later additions to the schema or the metadata leave the hashes of old versions valid. Block ids and comment
 * marks are not in it; footnotes have their numbers in it, not their names. Widths of columns are: readers see them.
 */
export function canonicalContent(document: DocumentJSON, metadata: ReaderMetadata): string {
  const node = toNode(document)
  const numbers = footnoteNumbers(node)
  return serialize({ document: canonicalChildren(node, numbers), metadata: canonicalMetadata(metadata) })
}

/** SHA-256 of `canonicalContent`, in hex. The same in the browser, on plain http too, and on the server. */
export function contentHash(document: DocumentJSON, metadata: ReaderMetadata): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalContent(document, metadata))))
}

/**
 * One node as in `canonicalContent`: two nodes look the same to readers if and only if these strings are equal. Footnotes
 * keep their names in it, since their numbers depend on the rest of the document.
 */
export function canonicalNode(node: Node): string {
  return serialize(canonical(node))
}

function canonical(node: Node, numbers?: Numbers): Canonical {
  return {
    type: node.type.name,
    attrs: attributes(numbered(node.attrs, numbers), node.type.spec.attrs),
    content: node.isLeaf ? undefined : canonicalChildren(node, numbers),
  }
}

/** The number of a note in the place of its name; what has no number reads the same whatever its name. */
function numbered(attrs: Attrs, numbers: Numbers): Attrs {
  return numbers && 'note' in attrs ? { ...attrs, note: numbers.get(attrs.note) ?? null } : attrs
}

/** Children; neighbouring text with the same marks is one, however the editor or Yjs cut it. */
function canonicalChildren(node: Node, numbers: Numbers): Canonical {
  const children: Canonical[] = []
  let last: { text: string; marks: string } | undefined
  node.forEach(child => {
    if (!child.isText) {
      last = undefined
      children.push(canonical(child, numbers))
      return
    }
    const text = child.text ?? ''
    const marks = canonicalMarks(child.marks)
    const key = serialize(marks ?? null)
    if (last?.marks === key) {
      last.text += text
      children[children.length - 1] = { text: last.text, marks }
    } else {
      last = { text, marks: key }
      children.push({ text, marks })
    }
  })
  return children
}

function canonicalMarks(marks: readonly Mark[]): Canonical {
  const seen = marks
    .filter(mark => !UNSEEN_MARKS.has(mark.type.name))
    .map(mark => ({ type: mark.type.name, attrs: attributes(mark.attrs, mark.type.spec.attrs) }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
  return seen.length > 0 ? seen : undefined
}

function attributes(values: Attrs, specs: Record<string, { default?: unknown }> = {}): Canonical {
  const entries = Object.entries(values).filter(
    ([name, value]) => !UNSEEN_ATTRIBUTES.has(name) && value !== specs[name]?.default,
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function canonicalMetadata(metadata: ReaderMetadata): Canonical {
  const { kicker, byline, dateline, source, slug, topics } = metadata
  return {
    kicker: kicker || undefined,
    byline: byline || undefined,
    dateline: dateline || undefined,
    source: source || undefined,
    slug: slug || undefined,
    topics: topics.length > 0 ? topics : undefined,
  }
}

function serialize(value: Canonical): string {
  return canonicalize(value) ?? ''
}
