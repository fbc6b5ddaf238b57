import type { Node } from '@tiptap/pm/model'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import { type DocumentJSON, toNode } from '@/lib/document/document'
import type { Closing } from './closing'
import type { Link } from './link-watch'
import { LiveOpening } from './live-opening'
import type { LiveProvider } from './live-provider'
import { type Lost, lostOf } from './lost'
import { LATE, type SaveMark, saveMarkOf } from './save-mark'
import type { UnsentPlace } from './unsent-work'

/** The live document as a page sees it at one moment. */
export interface LiveState {
  /** Counts the times that it was opened; an editor belongs to one opening. */
  opening: number
  /** Set once an editor may stand on it: the server's document came, or the server cannot be reached and a copy is here. */
  document: { ydoc: Doc; provider: LiveProvider; awareness: Awareness } | null
  mark: SaveMark
  link: Link
  isConnected: boolean
  /** The server's document came in this opening. */
  hasSynced: boolean
  /** What is typed stays in this browser when it is closed. */
  isKeeping: boolean
}

/** Whose page of which story; `story()` tells what the page knows of it otherwise. */
export interface LivePlace extends UnsentPlace {
  story(): ReturnType<UnsentPlace['story']> & { document: DocumentJSON }
}

export interface LiveEvents {
  /** It ended for a reason that the page has to act on. What was not acknowledged comes with it. */
  onClosed: (closing: Closing, lost: Lost | null) => void
  /** Words written offline went with blocks that somebody else had deleted meanwhile. */
  onOverwritten: (texts: string[]) => void
}

const NOTHING = {
  document: null,
  mark: 'opening',
  link: 'connecting',
  isConnected: false,
  hasSynced: false,
  isKeeping: false,
} as const

/**
 * One article's live document in this page: opens it, watches whether all is saved, and says why it ended. A refused
 * document is never connected again, since it would be sent again for ever: `open()` takes a new one.
 */
export class LiveArticle {
  #state: LiveState = { opening: 0, ...NOTHING }
  #current: LiveOpening | null = null
  /** The one that the server ended, until it is known what becomes of its copy. */
  #ended: LiveOpening | null = null
  #isLate = false
  #lateTimer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()
  /** What the editor shows, asked for when it matters; and the last of it that the server had all of. */
  #shown: (() => Node) | null = null
  #acknowledged: Node | null = null

  constructor(
    readonly place: LivePlace,
    readonly events: LiveEvents,
  ) {}

  get articleId(): string {
    return this.place.articleId
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): LiveState => this.#state

  /** Whether the server lacks something that was typed here. */
  get hasUnsaved(): boolean {
    return this.#current?.isUnsaved ?? false
  }

  /** How many edits the server lacks. */
  get unsentCount(): number {
    return this.#current?.unsent.count ?? 0
  }

  /** Waits until the server has all that was typed here; false when that takes too long. */
  settled(): Promise<boolean> {
    if (!this.hasUnsaved) return Promise.resolve(true)
    return new Promise(resolve => {
      const finish = (isSettled: boolean) => {
        clearTimeout(timer)
        unsubscribe()
        resolve(isSettled)
      }
      const timer = setTimeout(() => finish(false), LATE)
      const unsubscribe = this.subscribe(() => {
        if (!this.hasUnsaved) finish(true)
      })
    })
  }

  /** The editor that stands on the document, for as long as it does. */
  watch(shown: () => Node): () => void {
    this.#shown = shown
    this.#acknowledged = this.hasUnsaved ? this.#acknowledged : shown()
    return () => {
      if (this.#shown === shown) this.#shown = null
    }
  }

  /** Connects; nothing when it is connected already. */
  open(): void {
    if (this.#current) return
    const opening: LiveOpening = new LiveOpening(this.place, {
      onChange: () => this.#current === opening && this.#judge(),
      onSettled: () => this.#settled(),
      onOverwritten: texts => this.events.onOverwritten(texts),
      onClosed: closing => this.#closed(opening, closing),
    })
    this.#current = opening
    this.#ended?.end()
    this.#ended = null
    this.#set({ ...NOTHING, opening: this.#state.opening + 1 })
    this.#judge()
  }

  /** The page goes away, or may not see it any more; what is unsent is sent on for as long as the browser stays. */
  close(): void {
    this.#release()?.leave()
    this.#ended?.end()
    this.#ended = null
  }

  /** After the server ended it: what was unsent is kept elsewhere, and is not to be sent again. */
  async discard(): Promise<void> {
    const ended = this.#ended
    this.#ended = null
    await ended?.discard()
  }

  #release(): LiveOpening | null {
    const opening = this.#current
    this.#current = null
    clearTimeout(this.#lateTimer)
    this.#lateTimer = undefined
    this.#isLate = false
    this.#acknowledged = null
    if (opening) this.#set(NOTHING)
    return opening
  }

  #settled(): void {
    clearTimeout(this.#lateTimer)
    this.#lateTimer = undefined
    this.#isLate = false
    this.#acknowledged = this.#shown?.() ?? null
  }

  #judge(): void {
    const opening = this.#current
    if (!opening) return
    const { provider, link, hasSynced, unsent, copy, ydoc } = opening
    if (unsent.changes > 0) this.#awaitAnswer()
    // Without the server a copy will do, where nobody can be asked; behind a firewall the server's own last text is shown.
    const isOnItsOwn = opening.hasCopy && (link === 'offline' || link === 'unreachable')
    const isReady = this.#state.document !== null || hasSynced || isOnItsOwn
    const awareness = provider?.awareness
    const document = this.#state.document ?? (isReady && provider && awareness ? { ydoc, provider, awareness } : null)
    const isConnected = link === 'connected'
    const isKeeping = copy.isKeeping && unsent.isNoted
    const facts = { isLoaded: document !== null, isConnected, isLate: this.#isLate, isKeeping }
    const mark = saveMarkOf({ ...facts, unsynced: opening.isUnsaved ? 1 : 0 })
    this.#set({ document, mark, link, isConnected, hasSynced, isKeeping })
  }

  #awaitAnswer(): void {
    this.#lateTimer ??= setTimeout(() => {
      this.#isLate = true
      this.#judge()
    }, LATE)
  }

  #closed(opening: LiveOpening, closing: Closing): void {
    if (this.#current !== opening) return
    const saved = this.#acknowledged ?? toNode(this.place.story().document)
    const taken = opening.isUnsaved ? lostOf(opening.ydoc, this.#shown?.() ?? null, saved) : null
    const lost = taken && { ...taken, isInCopy: opening.copy.isKeeping }
    this.#ended?.end()
    this.#release()
    opening.stop()
    this.#ended = opening
    this.events.onClosed(closing, lost)
  }

  #set(change: Partial<LiveState>): void {
    const next = { ...this.#state, ...change }
    const isSame = (Object.keys(next) as (keyof LiveState)[]).every(key => next[key] === this.#state[key])
    if (isSame) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}
