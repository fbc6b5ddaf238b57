import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { cleanText } from './clean-text'

/** What was read of a clipboard, without letters that nobody sees: an old editor of ours may have left some in. */
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
  if (!node.isText) {
    const content = cleanFragment(node.content)
    return content === node.content ? node : node.copy(content)
  }
  const text = cleanText(node.text ?? '')
  if (text === node.text) return node
  return text === '' ? null : node.type.schema.text(text, node.marks)
}
