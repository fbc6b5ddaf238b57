import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Doc, type Transaction } from 'yjs'
import { FRAGMENT } from '@/lib/document/schema'
import { type Closing, closingOf } from './closing'
import { type Link, LinkWatch } from './link-watch'
import { connectDocument, connectSocket, type LiveProvider, renewConnection } from './live-provider'
import { LocalCopy, localCopyName } from './local-copy'
import { blocksTouchedBy, textsGone, textsOfBlocks } from './touched-blocks'
import { listUnsent } from './unsent'
import { type UnsentPlace, UnsentWork } from './unsent-work'

/** Copies that this page has open, each as often as it does. */
const openCopies = new Map<string, number>()
const openings = new Set<LiveOpening>()

/** Whether this page has a copy open. */
export const isCopyOpen = (name: string): boolean => openCopies.has(name)

/** Has all live documents of the page say at once what is unsent of them, without waiting for a pause in the typing. */
export function flushNotes(): void {
  for (const { unsent } of openings) unsent.flush()
}

/** Ends all live documents of the page, which is about to be left for good. */
export function endAllOpenings(): void {
  for (const opening of openings) opening.end()
}

export interface OpeningEvents {
  /** Something of what can be asked has become another. */
  onChange(): void
  /** The server has all that was written here. */
  onSettled(): void
  /** These words went with blocks that somebody else had deleted by the time they arrived. */
  onOverwritten(texts: string[]): void
  /** The server ended it for a reason that somebody has to act on. */
  onClosed(closing: Closing): void
}

/**
 * One opening of a live document: the Y.Doc, its copy in this browser, and the connection, until the server or the page
 * ends it. An opening that ended is not used again, since what was refused would be sent again for ever.
 */
export class LiveOpening {
  readonly ydoc = new Doc()
  readonly copy: LocalCopy
  readonly unsent: UnsentWork
  /** Once the copy is in the document. */
  provider: LiveProvider | null = null
  /** The server's document was there once. */
  hasSynced = false
  /** The copy held something. */
  hasCopy = false
  #brought = new Map<string, string>()
  readonly #socket: HocuspocusProviderWebsocket
  readonly #watch: LinkWatch
  #events: OpeningEvents
  #isOver = false
  /** The server had all of it once. */
  #hasSettled = false
  /** The page has gone on to something else; this ends with the last edit sent. */
  #isLingering = false

  constructor(
    readonly place: UnsentPlace,
    events: OpeningEvents,
  ) {
    this.#events = events
    this.unsent = new UnsentWork(place)
    const name = localCopyName(place.userId, place.articleId)
    openCopies.set(name, (openCopies.get(name) ?? 0) + 1)
    this.copy = new LocalCopy(name, this.ydoc, () => this.#events.onChange())
    this.#socket = connectSocket()
    this.#watch = new LinkWatch(this.#socket, () => this.#events.onChange())
    window.addEventListener('online', this.#renew)
    window.addEventListener('beforeunload', this.#warn)
    void this.copy.loaded.then(hasCopy => this.#connect(hasCopy))
    openings.add(this)
  }

  /** Whether the server lacks something that is in the document. */
  get isUnsaved(): boolean {
    return this.unsent.changes > 0 || (!this.#hasSettled && this.unsent.isThere)
  }

  get link(): Link {
    return this.#watch.link
  }

  /** The page goes on: nothing is heard of this any more, and it ends as soon as the server has everything. */
  leave(): void {
    this.#events = { onChange() {}, onSettled() {}, onOverwritten() {}, onClosed() {} }
    this.#isLingering = true
    if (!this.isUnsaved) this.end()
  }

  /** Hears and sends nothing any more; what becomes of the copy is decided by `end` or `discard`. */
  stop(): void {
    if (this.#isOver) return
    this.#isOver = true
    openings.delete(this)
    const opened = (openCopies.get(this.copy.name) ?? 1) - 1
    if (opened > 0) openCopies.set(this.copy.name, opened)
    else openCopies.delete(this.copy.name)
    window.removeEventListener('online', this.#renew)
    window.removeEventListener('beforeunload', this.#warn)
    this.ydoc.off('update', this.#updated)
    this.#watch.dispose()
    this.provider?.destroy()
    this.#socket.destroy()
    this.unsent.dispose()
    void this.copy.close()
    this.ydoc.destroy()
  }

  /** Ends it. The copy stays while anything in it is unsent, or somebody else on this page has it open. */
  end(): void {
    this.stop()
    const { userId, articleId } = this.place
    const isWanted = this.unsent.isThere || listUnsent(localStorage, userId, articleId).length > 0
    if (!isWanted) void this.copy.close().then(() => (openCopies.has(this.copy.name) ? undefined : this.copy.erase()))
  }

  /** Ends it, and takes what is unsent out of this browser's store: it is kept elsewhere. */
  async discard(): Promise<void> {
    this.unsent.forget()
    this.stop()
    await this.copy.erase()
  }

  #connect(hasCopy: boolean): void {
    if (this.#isOver) return
    this.hasCopy = hasCopy
    this.ydoc.on('update', this.#updated)
    const provider = connectDocument(this.place.articleId, this.ydoc, this.#socket, () => this.unsent.since)
    this.provider = provider
    provider.on('authenticated', this.#admitted)
    provider.on('synced', this.#synced)
    provider.on('unsyncedChanges', this.#counted)
    provider.on('close', ({ event }: { event: { reason: string } }) => this.#closed(event.reason))
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => this.#closed(reason))
    this.#events.onChange()
  }

  /** Before the server's text comes: what stands in the blocks that it lacks edits of. */
  readonly #admitted = () => {
    this.#brought = textsOfBlocks(this.ydoc.getXmlFragment(FRAGMENT), this.unsent.blocks)
  }

  readonly #synced = () => {
    this.hasSynced = true
    this.#events.onChange()
  }

  readonly #counted = () => {
    if (this.provider?.unsyncedChanges === 0 && this.provider.synced) {
      this.#hasSettled = true
      this.unsent.settled(this.copy.hasLoaded)
      const gone = textsGone(this.ydoc.getXmlFragment(FRAGMENT), this.#brought)
      this.#brought = new Map()
      if (gone.length > 0) this.#events.onOverwritten(gone)
      this.#events.onSettled()
      if (this.#isLingering) this.end()
    }
    this.#events.onChange()
  }

  readonly #updated = (_update: Uint8Array, origin: unknown, ydoc: Doc, transaction: Transaction) => {
    if (origin === this.provider || this.copy.isOrigin(origin)) return
    this.unsent.edited(blocksTouchedBy(transaction, ydoc.getXmlFragment(FRAGMENT)))
    this.#events.onChange()
  }

  readonly #renew = () => renewConnection(this.#socket)

  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.unsent.changes > 0) event.preventDefault()
  }

  #closed(reason: string): void {
    const closing = closingOf(reason)
    if (this.#isOver || closing.kind === 'interrupted') return
    if (this.#isLingering) this.end()
    else this.#events.onClosed(closing)
  }
}
