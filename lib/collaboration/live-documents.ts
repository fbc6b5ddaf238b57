import type { Document } from '@hocuspocus/server'
import type { Compactor } from '@/lib/services/compaction'
import { getLogger } from '@/lib/services/logger'
import { noteUnreadable, UnreadableDocument } from '@/lib/services/unreadable'
import { LiveDocument, type ServerEdit } from './live-document'
import type { LogCommitter } from './log-committer'

/** The documents that somebody has open, and what the rest of the process has to tell them. */
export class LiveDocuments {
  readonly #documents = new Map<string, LiveDocument>()
  #isStopping = false
  /** What the server appended to documents that were being read at that moment. */
  readonly #loading = new Map<string, ServerEdit[]>()

  constructor(
    private readonly committer: LogCommitter,
    private readonly compactor: Compactor,
  ) {}

  get size(): number {
    return this.#documents.size
  }

  find(articleId: string): LiveDocument | undefined {
    return this.#documents.get(articleId)
  }

  async load(articleId: string, document: Document): Promise<void> {
    const heard: ServerEdit[] = []
    this.#loading.set(articleId, heard)
    try {
      const live = await LiveDocument.load(articleId, document, this.committer, this.compactor)
      this.#documents.set(articleId, live)
      for (const edit of heard) live.appended(edit)
    } catch (error) {
      // Nobody gets it to write in: an editor would delete what it does not know, for everybody.
      if (error instanceof UnreadableDocument) await noteUnreadable(articleId, error)
      throw error
    } finally {
      this.#loading.delete(articleId)
    }
  }

  /** Nobody has it open any more. By then another may have opened it anew. */
  unloaded(articleId: string): void {
    const live = this.#documents.get(articleId)
    if (!live?.document.isDestroyed) return
    this.#documents.delete(articleId)
    if (!this.#isStopping) live.leave()
  }

  appended(articleId: string, edit: ServerEdit): void {
    this.#loading.get(articleId)?.push(edit)
    try {
      this.find(articleId)?.appended(edit)
    } catch (error) {
      getLogger().error({ err: error, articleId }, 'a live document could not take an edit of the server')
    }
  }

  articleChanged(articleId: string): void {
    void this.find(articleId)?.checkAccess()
  }

  userChanged(userId: string): void {
    for (const live of this.#documents.values()) void live.checkAccess(session => session.person.id === userId)
  }

  /** The server stops: what is left to compact is compacted another time. */
  stop(): Promise<void> {
    this.#isStopping = true
    return this.settle()
  }

  /** Waits until everything that was accepted is on disk. */
  async settle(): Promise<void> {
    await Promise.all([...this.#documents.values()].map(live => live.settle()))
  }
}
