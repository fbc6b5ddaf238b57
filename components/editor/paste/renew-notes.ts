import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { newBlockId } from '@/lib/document/block-id'

/**
 * Footnotes of a pasted slice, beside those of the document: notes that the document has already come in as copies under
 * new names, their references with them; references whose note is neither here nor there are left out, since nobody
 * would ever find it.
 */
export function renewNotes(slice: Slice, doc: Node): Slice {
  const written = notesIn(doc)
  const brought = notesIn(slice.content)
  const names = new Map([...brought].map(note => [note, written.has(note) ? newBlockId() : note]))
  const known = (note: unknown) => names.get(note) ?? (written.has(note) ? note : null)
  if (!hasNotes(slice.content)) return slice
  return new Slice(renew(slice.content, known), slice.openStart, slice.openEnd)
}

function notesIn(content: Node | Fragment): Set<unknown> {
  const notes = new Set<unknown>()
  content.descendants(node => {
    if (node.type.name === 'footnote') notes.add(node.attrs.note)
    return !node.isTextblock
  })
  return notes
}

function hasNotes(content: Fragment): boolean {
  let found = false
  content.descendants(({ type }) => {
    found ||= type.name === 'footnote' || type.name === 'footnoteReference'
    return !found
  })
  return found
}

function renew(content: Fragment, known: (note: unknown) => unknown): Fragment {
  const nodes = content.content.map(node => {
    const { type, attrs } = node
    const inner = renew(node.content, known)
    if (type.name !== 'footnote' && type.name !== 'footnoteReference') return node.isText ? node : node.copy(inner)
    const note = known(attrs.note)
    return note === null ? null : type.create({ ...attrs, note }, inner)
  })
  return Fragment.fromArray(nodes.filter(node => node !== null))
}
