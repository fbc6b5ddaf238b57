import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isolateSegments } from '@/lib/arabic/direction'
import { type ChangedRange, changedRange } from './changed-range'

interface Span {
  from: number
  to: number
}

interface Shown {
  decorations: DecorationSet
  /** Where letters are being composed: what is around them is left alone until that is done. */
  late: Span | null
}

const key = new PluginKey<Shown>('isolates')

const FIRST = /^.\p{M}*/su
const LAST = /.\p{M}*$/su

/** So long after its last letter the editor holds a composition to be done, in milliseconds, with some to spare. */
const SETTLED = 60

function catchUp(view: EditorView): void {
  if (view.isDestroyed || view.composing || !key.getState(view.state)?.late) return
  view.dispatch(view.state.tr.setMeta(key, true))
}

/**
 * The first and the last letter of a stretch carry the marks that isolate it, as generated content (story.css): an
 * element around the stretch would be cut in two by a bold letter, a colleague's caret or a found word inside it, and
 * the halves would change places.
 */
function decorationsOf(block: Node, start: number): Decoration[] {
  const text = block.textBetween(0, block.content.size, undefined, '\ufffc')
  const decorations: Decoration[] = []
  let from = start
  for (const { text: piece, isolate, latin } of isolateSegments(text)) {
    const to = from + piece.length
    if (isolate) {
      const [first = '', last = ''] = [FIRST, LAST].map(letter => letter.exec(piece)?.[0])
      decorations.push(Decoration.inline(from, from + first.length, { class: 'isolate-start' }))
      decorations.push(Decoration.inline(to - last.length, to, { class: 'isolate-end' }))
    }
    if (latin) decorations.push(Decoration.inline(from, to, { lang: 'en' }))
    from = to
  }
  return decorations
}

function decorateAgain(set: DecorationSet, doc: Node, { from, to }: Span): DecorationSet {
  const old: Decoration[] = []
  const fresh: Decoration[] = []
  doc.nodesBetween(from, Math.min(to, doc.content.size), (block, position) => {
    if (!block.isTextblock) return true
    const start = position + 1
    old.push(...set.find(start, start + block.content.size))
    fresh.push(...decorationsOf(block, start))
    return false
  })
  const rest = old.length > 0 ? set.remove(old) : set
  return fresh.length > 0 ? rest.add(doc, fresh) : rest
}

/** The decorations of a document, kept up with its changes; none change where letters are being composed. */
export function showIsolates(isComposing: () => boolean): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, { doc }) => ({
        decorations: decorateAgain(DecorationSet.empty, doc, { from: 0, to: doc.content.size }),
        late: null,
      }),
      apply(tr, shown, before, { doc }) {
        const range = tr.docChanged ? changedRange(before.doc, doc) : null
        if (!range && !tr.getMeta(key)) return shown
        const mapping = new Mapping(range ? [stepOver(range)] : [])
        const decorations = range ? shown.decorations.map(mapping, doc) : shown.decorations
        const late = shown.late && { from: mapping.map(shown.late.from, -1), to: mapping.map(shown.late.to) }
        const open = range ? spanOf(late, { from: range.start, to: range.newEnd }) : late
        if (!open) return { decorations, late: null }
        if (tr.getMeta('composition') || isComposing()) return { decorations, late: open }
        return { decorations: decorateAgain(decorations, doc, open), late: null }
      },
    },
    props: {
      decorations: state => key.getState(state)?.decorations,
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => catchUp(view), SETTLED)
        },
      },
    },
  })
}

/**
 * Shows numbers, ranges, signs and addresses in the order in which they are read, and tells screen readers which words
 * are Latin. The text stays plain. After a change only the blocks that differ are looked at, also when somebody else's
 * change gave the editor a whole new document.
 */
export const Isolates = Extension.create({
  name: 'isolates',

  addProseMirrorPlugins() {
    return [showIsolates(() => this.editor.view.composing)]
  },
})

const stepOver = ({ start, oldEnd, newEnd }: ChangedRange) => new StepMap([start, oldEnd - start, newEnd - start])

function spanOf(one: Span | null, other: Span): Span {
  return one ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : other
}
