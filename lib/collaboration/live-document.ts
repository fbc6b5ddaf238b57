import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Accepted } from '@/lib/document/shadow'
import { applyStored, readDocument } from '@/lib/document/ydoc'
import type { Compactor } from '@/lib/services/compaction'
import { type AppendRequest, type NewEdit, readStoredDocument, type StoredDocument } from '@/lib/services/document-log'
import { refreshArticleText } from '@/lib/services/documents'
import { getLogger } from '@/lib/services/logger'
import { UnreadableDocument } from '@/lib/services/unreadable'
import { type Answer, askAgain } from './access'
import { ArticleTextRefresh } from './article-text'
import { AttributedShadow } from './attributed-shadow'
import { ClientOwners } from './client-owners'
import { DocumentCompaction } from './document-compaction'
import { EditQueue } from './edit-queue'
import type { LogCommitter, Writable } from './log-committer'
import { LogPosition } from './log-position'
import { type Refusal, refused, unavailable } from './refusal'
import { endConnection, type Session, sessionOf } from './session'

/** The origin of changes that are in the log already. */
const LOG_ORIGIN = 'log'

/** An edit that the server made and logged. */
export interface ServerEdit {
  seq: number
  update: Uint8Array
  userId: string | null
}

/**
 * One article that people have open. An edit passes the shadow, then the disk, and only then reaches `document`, which
 * everybody sees.
 */
export class LiveDocument implements Writable {
  readonly #queue = new EditQueue()
  readonly #text: ArticleTextRefresh
  readonly #compaction: DocumentCompaction
  /** Edits of the server that came in while the disk was being read. */
  readonly #heard: ServerEdit[] = []
  #shadow: AttributedShadow
  #owners: ClientOwners
  #position: LogPosition
  #epoch: number
  /** The shadow holds what the disk does not: it is made anew before it is asked again. */
  #isStale = false
  #renewal: Promise<void> | undefined
  #check: Promise<void> | undefined
  readonly #toCheck = new Set<Session>()

  private constructor(
    readonly articleId: string,
    readonly document: Document,
    private readonly committer: LogCommitter,
    compactor: Compactor,
    stored: StoredDocument,
    shadow: AttributedShadow,
  ) {
    applyStored(document, stored.state, updatesOf(stored), LOG_ORIGIN)
    this.#shadow = shadow
    this.#owners = new ClientOwners(stored.clients, document.awareness)
    this.#position = positionOf(stored)
    this.#epoch = stored.epoch
    this.#text = new ArticleTextRefresh(() => refreshArticleText(articleId, readDocument(document)))
    this.#compaction = new DocumentCompaction(articleId, compactor, () => this.#shadow.readAuthorship())
  }

  /** Fills a document from the disk. Throws EditorialError not_found, UnreadableDocument. */
  static async load(
    articleId: string,
    document: Document,
    committer: LogCommitter,
    compactor: Compactor,
  ): Promise<LiveDocument> {
    const stored = await readStoredDocument(articleId)
    try {
      return new LiveDocument(articleId, document, committer, compactor, stored, await AttributedShadow.load(stored))
    } catch (error) {
      throw new UnreadableDocument(positionOf(stored).last, error)
    }
  }

  /**
   * Takes a client's edit, and resolves when it is on disk.
   * @throws UpdateRefused, Refusal
   */
  async accept(session: Session, update: Uint8Array): Promise<void> {
    while (!session.ended) {
      if (this.#isStale) await this.#renew()
      const edit = this.#tryOnce(session, update)
      if (edit) return this.#enqueue(session, edit)
      // What the shadow knew may still be on its way to the disk, and may not arrive.
      if (this.#queue.isEmpty) return
      await this.#queue.settled()
    }
    throw refused('ended')
  }

  /** An edit that a service has appended, in a transaction of its own. */
  appended(edit: ServerEdit): void {
    if (this.#renewal) {
      this.#heard.push(edit)
      return
    }
    this.#shadow.applyTrusted(edit.update, edit.userId, new Date())
    Y.applyUpdate(this.document, edit.update, LOG_ORIGIN)
    this.#position.advance(edit.seq - 1)
  }

  /**
   * Asks what people here may do by now, and ends the connections of those who may something else.
   * @param isMeant everybody, unless told otherwise
   */
  checkAccess(isMeant: (session: Session) => boolean = () => true): Promise<void> {
    for (const session of this.#sessions()) if (isMeant(session)) this.#toCheck.add(session)
    this.#check ??= this.#checkAll()
    return this.#check
  }

  /** Waits until everything is on disk, and the article's row says what the document says. */
  async settle(): Promise<void> {
    while (!this.#queue.isEmpty) await this.#queue.settled()
    await this.#text.flush()
  }

  /** Once nobody is here any more. */
  leave(): void {
    if (this.#isStale || !this.#queue.isEmpty) return
    this.#compaction.atEnd(this.#position)
  }

  takeBatch(): AppendRequest | null {
    if (this.#check || this.#isStale || this.#queue.isEmpty || this.#queue.isWriting) return null
    this.#compaction.beforeWrite(this.#position)
    return { articleId: this.articleId, epoch: this.#epoch, at: new Date(), edits: this.#queue.take() }
  }

  written(before: number | null): void {
    if (before === null) {
      this.#queue.giveBack()
      void this.checkAccess()
      return
    }
    const edits = this.#queue.resolveTaken()
    this.#position.advance(before, edits)
    this.#compaction.afterWrite(this.#position, before, edits)
    this.#text.changed()
    if (!this.#queue.isEmpty) this.committer.schedule(this)
  }

  failed(error: unknown): void {
    getLogger().error({ err: error, articleId: this.articleId }, 'edits could not be written')
    this.#queue.giveBack()
    this.#endAll(unavailable())
  }

  /** What the same connection sends after a refused edit may be in already: it is dead from this moment on. */
  #tryOnce(session: Session, update: Uint8Array): NewEdit | null {
    try {
      return this.#tryEdit(session, update)
    } catch (error) {
      session.ended = true
      throw error
    }
  }

  #tryEdit(session: Session, update: Uint8Array): NewEdit | null {
    const userId = session.person.id
    const accepted = this.#shadow.apply(update, { userId, ownerOf: clientId => this.#owners.of(clientId) })
    if (isNothing(accepted)) return null
    const newClients = this.#owners.enter(accepted.clientIds, userId)
    return { update, userId, newClients, contributes: accepted.changed }
  }

  #enqueue(session: Session, edit: NewEdit): Promise<void> {
    const written = this.#queue.push(session, edit)
    if (this.#isOutdated(session)) void this.checkAccess()
    else this.committer.schedule(this)
    return written
  }

  /** Whoever is here, and whoever left an edit behind that is not on disk yet. */
  #sessions(): Set<Session> {
    return new Set([...this.document.getConnections().map(sessionOf), ...this.#queue.sessions()])
  }

  async #checkAll(): Promise<void> {
    try {
      while (this.#toCheck.size > 0) {
        const asked = [...this.#toCheck]
        this.#toCheck.clear()
        const answers = await askAgain(asked, this.articleId)
        await this.#queue.answered()
        for (const [session, answer] of answers) this.#obey(session, answer)
        if (this.#isStale) await this.#renew()
        for (const session of this.#sessions()) if (this.#isOutdated(session)) this.#toCheck.add(session)
      }
    } catch (error) {
      getLogger().error({ err: error, articleId: this.articleId }, 'access could not be asked for')
      await this.#queue.answered()
      this.#endAll(unavailable())
    } finally {
      this.#check = undefined
      this.committer.schedule(this)
    }
  }

  #isOutdated(session: Session): boolean {
    return !session.ended && session.epoch !== this.#epoch
  }

  #obey(session: Session, answer: Answer): void {
    if (!('refusal' in answer)) {
      session.epoch = answer.epoch
      this.#epoch = Math.max(this.#epoch, answer.epoch)
      return
    }
    const lost = this.#queue.reject(one => one === session, refused('state_conflict'))
    if (lost > 0) this.#isStale = true
    session.ended = true
    const connection = this.document.getConnections().find(one => sessionOf(one) === session)
    if (connection) endConnection(connection, lost > 0 ? refused('state_conflict') : answer.refusal)
  }

  #endAll(refusal: Refusal): void {
    this.#isStale = true
    this.#queue.reject(() => true, refusal)
    for (const connection of this.document.getConnections()) endConnection(connection, refusal)
  }

  /** Makes shadow, owners and position anew from the disk, and tries what waits again. */
  #renew(): Promise<void> {
    this.#renewal ??= this.#readAgain()
    return this.#renewal
  }

  async #readAgain(): Promise<void> {
    try {
      await this.#queue.answered()
      const stored = await readStoredDocument(this.articleId)
      this.#shadow = await AttributedShadow.load(stored)
      this.#owners = new ClientOwners(stored.clients, this.document.awareness)
      this.#position = positionOf(stored)
      // Where nobody knew whether the last batch was written, it may be on disk and not here.
      applyStored(this.document, null, updatesOf(stored), LOG_ORIGIN)
      this.#isStale = false
    } finally {
      this.#renewal = undefined
      for (const edit of this.#heard.splice(0)) this.appended(edit)
    }
    this.#queue.retryAll((session, update) => this.#tryEdit(session, update))
    this.committer.schedule(this)
  }
}

const updatesOf = (stored: StoredDocument) => stored.rows.map(row => row.update)

const positionOf = (stored: StoredDocument) => new LogPosition(stored.upto, stored.upto + stored.rows.length)

/** An update that says nothing new, as each client sends one when it connects. */
const isNothing = ({ clientIds, touchedBlocks }: Accepted) => clientIds.length === 0 && touchedBlocks.length === 0
