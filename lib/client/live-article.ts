import type { Node } from '@tiptap/pm/model'
import type { Awareness } from 'y-protocols/awareness'
import { Doc } from 'yjs'
import { type Closing, closingOf } from './closing'
import { type KeptText, unacknowledgedParagraphs } from './kept-text'
import { connectDocument, disconnectDocument, type LiveProvider, renewConnection } from './live-provider'
import { LATE, type SaveMark, saveMarkOf } from './save-mark'

/** The live document as a page sees it at one moment. */
export interface LiveState {
  /** Counts the times that it was opened; an editor belongs to one opening. */
  opening: number
  /** Set once the document was loaded: an editor may stand on it. */
  document: { ydoc: Doc; provider: LiveProvider; awareness: Awareness } | null
  mark: SaveMark
  isConnected: boolean
}

export interface LiveEvents {
  /** It ended for a reason that the page has to act on. What was not acknowledged comes with it. */
  onClosed: (closing: Closing, lost: KeptText | null) => void
}

/**
 * One article's live document in this page: opens it, watches whether all is saved, and says why it ended. A refused
 * document is never connected again, since it would be sent again for ever: `reopen()` takes a new one.
 */
export class LiveArticle {
  #state: LiveState = { opening: 0, document: null, mark: 'opening', isConnected: false }
  #provider: LiveProvider | null = null
  #isLate = false
  #lateTimer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()
  /** What the editor shows, asked for when it matters; and the last of it that the server had all of. */
  #shown: (() => Node) | null = null
  #acknowledged: Node | null = null

  constructor(
    readonly articleId: string,
    readonly events: LiveEvents,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): LiveState => this.#state

  /** Whether the server lacks something that was typed here. */
  get hasUnsaved(): boolean {
    return this.#state.document !== null && (this.#provider?.unsyncedChanges ?? 0) > 0
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
    if (this.#provider) return
    const provider = connectDocument(this.articleId, new Doc())
    this.#provider = provider
    this.#set({ opening: this.#state.opening + 1, mark: 'opening', isConnected: false })
    const current = (act: () => void) => () => {
      if (this.#provider === provider) act()
    }
    provider.on(
      'synced',
      current(() => this.#loaded(provider)),
    )
    provider.on(
      'unsyncedChanges',
      current(() => this.#count(provider)),
    )
    provider.on(
      'status',
      current(() => this.#judge()),
    )
    provider.on('close', ({ event }: { event: { reason: string } }) => this.#closed(provider, event.reason))
    window.addEventListener('offline', this.#judgeNow)
    window.addEventListener('online', this.#reconnect)
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => this.#closed(provider, reason))
  }

  /** Throws the document away and takes the server's, after it ended or was refused. */
  reopen(): void {
    this.close()
    this.open()
  }

  /** Disconnects; the page goes away, or may not see it any more. */
  close(): void {
    const provider = this.#provider
    if (!provider) return
    this.#provider = null
    window.removeEventListener('offline', this.#judgeNow)
    window.removeEventListener('online', this.#reconnect)
    clearTimeout(this.#lateTimer)
    this.#lateTimer = undefined
    this.#isLate = false
    this.#acknowledged = null
    this.#set({ document: null, mark: 'opening', isConnected: false })
    disconnectDocument(provider)
  }

  #loaded(provider: LiveProvider): void {
    const { document: ydoc, awareness } = provider
    if (!this.#state.document && awareness) this.#set({ document: { ydoc, provider, awareness } })
    this.#judge()
  }

  #count({ unsyncedChanges }: LiveProvider): void {
    if (unsyncedChanges === 0) {
      clearTimeout(this.#lateTimer)
      this.#lateTimer = undefined
      this.#isLate = false
      this.#acknowledged = this.#shown?.() ?? null
    } else if (this.#lateTimer === undefined) {
      this.#lateTimer = setTimeout(() => {
        this.#isLate = true
        this.#judge()
      }, LATE)
    }
    this.#judge()
  }

  readonly #judgeNow = () => this.#judge()

  readonly #reconnect = () => {
    if (this.#provider) renewConnection(this.#provider)
    this.#judge()
  }

  #judge(): void {
    const provider = this.#provider
    if (!provider) return
    const isConnected = navigator.onLine && provider.configuration.websocketProvider.status === 'connected'
    const facts = { isLoaded: this.#state.document !== null, isConnected, isLate: this.#isLate }
    this.#set({ isConnected, mark: saveMarkOf({ ...facts, unsynced: provider.unsyncedChanges }) })
  }

  #closed(provider: LiveProvider, reason: string): void {
    if (this.#provider !== provider) return
    const closing = closingOf(reason)
    if (closing.kind === 'interrupted') {
      this.#judge()
      return
    }
    const lost = this.#lost()
    this.close()
    this.events.onClosed(closing, lost)
  }

  #lost(): KeptText | null {
    if (!this.hasUnsaved || !this.#shown) return null
    const paragraphs = unacknowledgedParagraphs(this.#acknowledged, this.#shown())
    return paragraphs.length > 0 ? { at: new Date().toISOString(), paragraphs } : null
  }

  #set(change: Partial<LiveState>): void {
    const next = { ...this.#state, ...change }
    const isSame = (Object.keys(next) as (keyof LiveState)[]).every(key => next[key] === this.#state[key])
    if (isSame) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}
