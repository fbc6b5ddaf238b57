import { Fragment, type Node } from '@tiptap/pm/model'
import { ContentFault } from './faults'
import { schema } from './schema'

/*
 * People who write at once can leave a document that no one of them could have made: both delete a different item of a
 * list and an empty list remains, both delete a different paragraph and no body remains. Nobody is refused for that.
 * The grammar is mended when the document is read, by the same rules for everyone:
 *
 * 1. A list, item or quotation with nothing in it is not there.
 * 2. The first headline and the first standfirst lead, empty ones if there is none; further ones are paragraphs.
 * 3. A body without blocks is one empty paragraph.
 */

/** One top-level node mended, or null where nothing remains of it. */
export function repairBlock(node: Node): Node | null {
  if (node.isTextblock || node.isLeaf) return node
  const children: Node[] = []
  let changed = false
  node.forEach(child => {
    const mended = repairBlock(child)
    changed ||= mended !== child
    if (mended) children.push(mended)
  })
  if (children.length === 0) return null
  return changed ? node.copy(Fragment.from(children)) : node
}

/** A valid document of the nodes that stand at the top of a Y.Doc. */
export function repairDocumentNode(nodes: readonly Node[]): Node {
  const blocks = nodes.map(repairBlock).filter(node => node !== null)
  const headline = blocks.find(block => block.type.name === 'headline')
  const standfirst = blocks.find(block => block.type.name === 'standfirst')
  const body = blocks.filter(block => block !== headline && block !== standfirst).map(asBodyBlock)
  return schema.topNodeType.create(null, [
    headline ?? create('headline'),
    standfirst ?? create('standfirst'),
    ...(body.length > 0 ? body : [create('paragraph')]),
  ])
}

function asBodyBlock(node: Node): Node {
  const { name } = node.type
  if (name !== 'headline' && name !== 'standfirst') return node
  return create('paragraph', node)
}

function create(name: string, from?: Node): Node {
  const type = schema.nodes[name]
  if (!type) throw new ContentFault('unknown_node', name)
  return type.create(from?.attrs, from?.content)
}
