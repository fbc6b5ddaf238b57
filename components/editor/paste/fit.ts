import { Fragment, type Node, type NodeType, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'

/** Blocks that hold one line of text and nothing else: what is pasted there becomes a part of the line. */
const LINES = new Set([
  'headline',
  'standfirst',
  'pictureCaption',
  'pictureCredit',
  'pictureAlternative',
  'embed',
  'footnote',
])

/** Blocks that stand in no other, and would be nothing without what they are. */
const BY_THEMSELVES = new Set(['picture', 'embed', 'relatedStory', 'footnote'])

/** The one-line block around a place; null where blocks may be pasted. */
export function lineAt($position: ResolvedPos): NodeType | null {
  const { type } = $position.parent
  return LINES.has(type.name) ? type : null
}

/** Everything as one line for a block of that type: paragraphs joined by spaces, with the marks that it allows. */
export function asLine(content: Fragment, type: NodeType): Fragment {
  const { schema } = type
  const line: Node[] = []
  const isSpaced = () => line.at(-1)?.text?.endsWith(' ') ?? false
  const addSpace = () => {
    if (line.length > 0 && !isSpaced()) line.push(schema.text(' '))
  }
  content.descendants(node => {
    // It stands for the picture, and is none of the words.
    if (node.type.name === 'pictureAlternative') return false
    if (node.isTextblock || node.type.name === 'hardBreak') addSpace()
    const text = isSpaced() ? node.text?.trimStart() : node.text
    if (text) line.push(schema.text(text, type.allowedMarks(node.marks)))
    return !node.isText
  })
  return Fragment.fromArray(line)
}

/** The blocks for a place inside a cell, and those that can only stand after its table. */
export function forCell(slice: Slice, schema: Schema): { inside: Slice; after: Node[] } {
  const after: Node[] = []
  const inside = slice.content.content.flatMap(node => flat(node, schema, after))
  return { inside: Slice.maxOpen(Fragment.fromArray(inside), false), after }
}

function flat(node: Node, schema: Schema, after: Node[]): Node[] {
  const { name } = node.type
  if (BY_THEMSELVES.has(name)) {
    after.push(node)
    return []
  }
  if (name === 'paragraph' || name === 'bulletList' || name === 'orderedList' || node.isInline) return [node]
  if (node.isTextblock) {
    const paragraph = schema.nodes.paragraph?.create({ dir: node.attrs.dir }, node.content)
    return paragraph ? [paragraph] : []
  }
  return node.children.flatMap(child => flat(child, schema, after))
}

/** A story's headline and standfirst as blocks of a body: a crosshead and a paragraph. */
export function asBody(content: Fragment): Fragment {
  const nodes = content.content.flatMap(node => {
    const { name, schema } = node.type
    if (name !== 'headline' && name !== 'standfirst') return [node]
    if (node.content.size === 0) return []
    const block = name === 'headline' ? schema.nodes.heading : schema.nodes.paragraph
    return [block?.create({ ...(name === 'headline' && { level: 2 }), dir: node.attrs.dir }, node.content) ?? node]
  })
  return Fragment.fromArray(nodes)
}
