import { Fragment, type Node } from '@tiptap/pm/model'
import { ContentFault } from './faults'
import { schema } from './schema'

/*
 * People who write at once can leave a document that no one of them could have made: both delete a different item of a
 * list and an empty list remains, both delete a different paragraph and no body remains. Nobody is refused for that.
 * The grammar is mended when the document is read, by the same rules for everyone:
 *
 * 1. A list, item, quotation or table with nothing in it is not there. A cell with nothing in it is an empty paragraph,
 *    since the cells after it must stay where they are; a row may be covered by cells that reach down from above.
 * 2. A picture has one caption, one credit, one alternative text, in this order: missing ones are empty, further ones
 *    are put together.
 * 3. The first headline and the first standfirst lead, empty ones if there is none; further ones are paragraphs.
 * 4. A body without blocks is one empty paragraph.
 */

const PICTURE_PARTS = ['pictureCaption', 'pictureCredit', 'pictureAlternative']

/** One top-level node mended, or null where nothing remains of it. */
export function repairBlock(node: Node): Node | null {
  if (node.isTextblock || node.isLeaf) return node
  const { name } = node.type
  if (name === 'picture') return repairPicture(node)
  if (name === 'table' && node.children.every(row => row.childCount === 0)) return null
  const mended = withChildren(node, repairBlock)
  if (mended.childCount > 0 || name === 'tableRow') return mended
  return name === 'tableCell' || name === 'tableHeader' ? node.copy(Fragment.from(create('paragraph'))) : null
}

function withChildren(node: Node, mend: (child: Node) => Node | null): Node {
  const children: Node[] = []
  let changed = false
  node.forEach(child => {
    const mended = mend(child)
    changed ||= mended !== child
    if (mended) children.push(mended)
  })
  return changed ? node.copy(Fragment.from(children)) : node
}

function repairPicture(picture: Node): Node {
  if (picture.type.validContent(picture.content)) return picture
  const parts = PICTURE_PARTS.map(name => {
    const found = picture.children.filter(child => child.type.name === name)
    const [first = create(name), ...others] = found
    return others.reduce((part, other) => part.copy(joined(part, other)), first)
  })
  return picture.copy(Fragment.from(parts))
}

/** The words of two parts, with a space between them. */
function joined(one: Node, other: Node): Fragment {
  if (one.content.size === 0 || other.content.size === 0) return one.content.append(other.content)
  return one.content.append(Fragment.from(schema.text(' '))).append(other.content)
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
