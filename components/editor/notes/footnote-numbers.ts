import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { footnoteNumbers } from '@/lib/document/footnotes'
import { type ChangedRange, changedRange } from '../extensions/changed-range'

/** What a reference or a note is told about itself, with its decoration: null is a note without its counterpart. */
export interface Numbered {
  note: number | null
}

const key = new PluginKey<DecorationSet>('footnoteNumbers')

const isOfNotes = ({ type }: Node) => type.name === 'footnoteReference' || type.name === 'footnote'

/** Whether a reference or a note begins in this range; what is typed within a note changes no number. */
function hasNotes(doc: Node, from: number, to: number): boolean {
  let found = false
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
    found ||= isOfNotes(node) && position >= from && position < to
    return !found
  })
  return found
}

function decorate(doc: Node): DecorationSet {
  const numbers = footnoteNumbers(doc)
  const decorations: Decoration[] = []
  doc.descendants((node, position) => {
    if (!isOfNotes(node)) return
    const told: Numbered = { note: numbers.get(node.attrs.note) ?? null }
    decorations.push(Decoration.node(position, position + node.nodeSize, {}, told))
  })
  return DecorationSet.create(doc, decorations)
}

const mappingOf = ({ start, oldEnd, newEnd }: ChangedRange) =>
  new Mapping([new StepMap([start, oldEnd - start, newEnd - start])])

/** Numbers the footnotes anew when one of them comes, goes or moves; whatever else is written, nothing is counted. */
export function numberFootnotes(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => decorate(doc),
      apply(tr, set, before, { doc }) {
        const range = tr.docChanged ? changedRange(before.doc, doc) : null
        if (!range) return set
        const isTouched = hasNotes(before.doc, range.start, range.oldEnd) || hasNotes(doc, range.start, range.newEnd)
        return isTouched ? decorate(doc) : set.map(mappingOf(range), doc)
      },
    },
    props: { decorations: state => key.getState(state) },
  })
}

/** The number that a decoration tells; null where nothing does, or there is none. */
export function numberIn(decorations: readonly Decoration[]): number | null {
  const told = decorations.find(({ spec }) => 'note' in spec)?.spec as Numbered | undefined
  return told?.note ?? null
}
