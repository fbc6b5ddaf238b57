import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import { CaretLayer } from './caret-layer'
import type { CaretBearer, DrawnCaret } from './drawn-caret'
import { type Elsewhere, nobodyElsewhere, writingElsewhere } from './elsewhere'
import { Following } from './following'
import { OwnPresence } from './own-presence'
import { type Colleague, colleaguesOf, type Person, presenceIn } from './people'
import { type Place, placeOf } from './place'
import { ownCaret, RemotePositions } from './remote-positions'
import { bringIntoSight } from './scrolling'
import { type Sight, sightOf } from './sight'

interface Changes {
  added: number[]
  updated: number[]
  removed: number[]
}

const known = new WeakMap<Awareness, StoryPresence>()

/** The people at one opened story. Made with the first question, and ends with the document. */
export function presenceOf(awareness: Awareness, me: Person): StoryPresence {
  const presence = known.get(awareness) ?? new StoryPresence(awareness, me)
  known.set(awareness, presence)
  return presence
}

/**
 * Who is at a story, where, and what this person tells of themselves. React hears of it only when somebody comes, goes,
 * or begins or stops something; carets are drawn without it.
 */
export class StoryPresence {
  readonly own: OwnPresence
  readonly following: Following
  readonly #positions = new RemotePositions()
  readonly #listeners = new Set<() => void>()
  #people: Colleague[] = []
  #elsewhere: Elsewhere = nobodyElsewhere
  #drawn: readonly DrawnCaret[] = []
  #view: EditorView | null = null
  #layer: CaretLayer | null = null

  constructor(
    private readonly awareness: Awareness,
    readonly me: Person,
  ) {
    this.own = new OwnPresence(awareness, me.id)
    this.following = new Following(this)
    awareness.on('change', this.#heard)
    for (const [client, state] of awareness.getStates()) this.#positions.tell(client, presenceIn(state))
    this.#people = colleaguesOf(awareness.getStates(), me.id)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everybody else, in a steady order; another list only when something of it changed. */
  readonly getPeople = (): Colleague[] => this.#people

  readonly getElsewhere = (): Elsewhere => this.#elsewhere

  find(personId: string): Colleague | undefined {
    return this.#people.find(({ id }) => id === personId)
  }

  redraw(): void {
    this.#layer?.schedule()
  }

  /** Where somebody's caret stands; null for one who has none. */
  whereIs({ caretClient }: Colleague): Place | null {
    const view = this.#view
    const position = view && caretClient !== null ? this.#positions.read(view).get(caretClient) : undefined
    return view && position ? placeOf(view.state.doc, position.head) : null
  }

  /** The editor that stands on the document, for as long as it does; what it gives is called after each change there. */
  attach(view: EditorView) {
    this.#view = view
    const layer = new CaretLayer(view, () => this.#bearers(view), this.#onDrawn)
    this.#layer = layer
    layer.schedule()
    return {
      update: () => {
        if (view.hasFocus()) this.own.moved(() => ownCaret(view))
      },
      destroy: () => {
        layer.destroy()
        if (this.#view !== view) return
        this.#view = null
        this.#layer = null
        this.#drawn = []
      },
    }
  }

  /** At each change in the editor. */
  changed(transaction: Transaction): void {
    if (!transaction.docChanged) return
    if (isChangeOrigin(transaction)) this.#positions.forget()
    else {
      this.#positions.map(transaction)
      this.own.edited()
      this.following.stop()
    }
    if (this.#people.length > 0) this.#layer?.schedule()
  }

  /** Shows where somebody is; with the keyboard one's own caret goes there too, since nothing else can follow. */
  jumpTo(personId: string, { withCaret }: { withCaret: boolean }): void {
    const caret = this.caretOf(personId)
    const view = this.#view
    if (!caret || !view) return
    if (withCaret) {
      const { doc, tr } = view.state
      view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(Math.min(caret.position.head, doc.content.size)))))
      view.focus()
    }
    bringIntoSight(caret, sightOf(view))
  }

  /** The caret of somebody as it was drawn last. */
  caretOf(personId: string): DrawnCaret | undefined {
    const client = this.find(personId)?.caretClient
    return this.#drawn.find(caret => caret.client === client)
  }

  #bearers(view: EditorView): CaretBearer[] {
    const positions = this.#positions.read(view)
    return [...positions].flatMap(([client, position]) => {
      const presence = presenceIn(this.awareness.getStates().get(client))
      if (!presence || presence.user.id === this.me.id || presence.activity === 'away') return []
      return [{ client, person: presence.user, activity: presence.activity, position }]
    })
  }

  readonly #onDrawn = (carets: readonly DrawnCaret[], sight: Sight) => {
    this.#drawn = carets
    this.following.drawn(sight)
    const elsewhere = writingElsewhere(carets, sight)
    if (JSON.stringify(elsewhere) === JSON.stringify(this.#elsewhere)) return
    this.#elsewhere = elsewhere
    this.#notify()
  }

  readonly #heard = ({ added, updated, removed }: Changes) => {
    const states = this.awareness.getStates()
    const others = [...added, ...updated, ...removed].filter(client => client !== this.awareness.clientID)
    if (others.length === 0) return
    for (const client of others) this.#positions.tell(client, presenceIn(states.get(client)))
    this.#layer?.schedule()
    const people = colleaguesOf(states, this.me.id)
    if (JSON.stringify(people) === JSON.stringify(this.#people)) return
    this.#people = people
    this.following.peopleChanged()
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
