import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { createRelativePositionFromJSON, type Doc, type XmlFragment } from 'yjs'
import type { OwnPresence, Presence } from '@/lib/contracts/presence'
import type { RemotePosition } from './drawn-caret'

type Caret = NonNullable<OwnPresence['caret']>

interface Binding {
  doc: Doc
  type: XmlFragment
  binding: Pick<ProsemirrorBinding, 'mapping'> | null
}

/** The live document behind an editor; null while it is being made. */
function bindingOf(view: EditorView) {
  const state: Binding | undefined = ySyncPluginKey.getState(view.state)
  return state?.binding && state.binding.mapping.size > 0 ? { ...state, mapping: state.binding.mapping } : null
}

/** One's own selection, as it is told to others; null where the document is not there yet. */
export function ownCaret(view: EditorView): Caret | null {
  const live = bindingOf(view)
  if (!live) return null
  const { anchor, head } = view.state.selection
  const place = (position: number): Caret['head'] =>
    JSON.parse(JSON.stringify(absolutePositionToRelativePosition(position, live.type, live.mapping)))
  return { anchor: place(anchor), head: place(head) }
}

interface Known extends RemotePosition {
  told: string
  caret: Caret
  isStale: boolean
}

/**
 * Others' selections as positions in this editor. What is typed here moves them along, at next to no cost; after others'
 * changes they are looked up again, once for as many as came in.
 */
export class RemotePositions {
  readonly #known = new Map<number, Known>()

  /** Takes over what a tab tells; null once it is gone. */
  tell(client: number, presence: Presence | null): void {
    const caret = presence?.caret
    if (!caret) {
      this.#known.delete(client)
      return
    }
    const told = JSON.stringify(caret)
    const known = this.#known.get(client)
    if (known?.told === told) {
      if (presence.activity === 'writing') known.movedAt = performance.now()
      return
    }
    const { anchor, head } = known ?? { anchor: -1, head: -1 }
    this.#known.set(client, { told, caret, anchor, head, isStale: true, movedAt: performance.now() })
  }

  /** Moves along with a change that was made here. */
  map({ mapping }: Transaction): void {
    for (const known of this.#known.values()) {
      if (known.head < 0) continue
      known.anchor = mapping.map(known.anchor, -1)
      known.head = mapping.map(known.head, -1)
    }
  }

  /** After a change that came from elsewhere. */
  forget(): void {
    for (const known of this.#known.values()) known.isStale = true
  }

  /** All that have a place in this editor's document. */
  read(view: EditorView): Map<number, RemotePosition> {
    const live = bindingOf(view)
    const positions = new Map<number, RemotePosition>()
    const last = view.state.doc.content.size
    for (const [client, known] of this.#known) {
      if (known.isStale && live) resolve(known, live)
      if (known.head < 0) continue
      known.anchor = Math.min(known.anchor, last)
      known.head = Math.min(known.head, last)
      positions.set(client, known)
    }
    return positions
  }
}

function resolve(known: Known, { doc, type, mapping }: NonNullable<ReturnType<typeof bindingOf>>): void {
  const place = (json: Caret['head']): number | null =>
    relativePositionToAbsolutePosition(doc, type, createRelativePositionFromJSON(json), mapping)
  const [anchor, head] = [place(known.caret.anchor), place(known.caret.head)]
  // The letter that it holds on to may still be on its way: it stays where it was until then.
  if (anchor === null || head === null) return
  known.anchor = anchor
  known.head = head
  known.isStale = false
}
