import type { Compactor } from '@/lib/services/compaction'
import { getLogger } from '@/lib/services/logger'
import type { LogPosition } from './log-position'

/** Edits after which a document is compacted while people write. */
const COMPACT_AT = 5000
/** Bytes of a compacted state that nobody reaches by writing a story. */
const ALARM_BYTES = 5 * 1024 * 1024

/**
 * When one document is compacted. While people write, who wrote what is taken down as a batch goes to the disk: the
 * shadow then holds all of that batch, and nothing later.
 */
export class DocumentCompaction {
  readonly #articleId: string
  readonly #compactor: Compactor
  readonly #readAuthorship: () => unknown
  #snapshot: { last: number; authorship: unknown } | undefined
  #isRunning = false

  constructor(articleId: string, compactor: Compactor, readAuthorship: () => unknown) {
    this.#articleId = articleId
    this.#compactor = compactor
    this.#readAuthorship = readAuthorship
  }

  /** A batch is about to be written, after which the log is what the shadow is. */
  beforeWrite(position: LogPosition): void {
    const isDue = !this.#isRunning && position.length >= COMPACT_AT && position.isComplete
    this.#snapshot = isDue ? { last: position.last, authorship: this.#readAuthorship() } : undefined
  }

  /** The batch is in the log; if edits of others came in before it, another one will do. */
  afterWrite(position: LogPosition, before: number, edits: number): void {
    const snapshot = this.#snapshot
    this.#snapshot = undefined
    if (snapshot?.last === before) void this.#run(position, before + edits, snapshot.authorship)
  }

  /** The last one left, and everything is written. */
  atEnd(position: LogPosition): void {
    if (position.length > 0 && position.isComplete) void this.#run(position, position.last, this.#readAuthorship())
  }

  async #run(position: LogPosition, upto: number, authorship: unknown): Promise<void> {
    this.#isRunning = true
    const { log, articleId } = { log: getLogger(), articleId: this.#articleId }
    try {
      const bytes = await this.#compactor.compact({ articleId, upto, authorship })
      if (bytes === null) return
      position.compactedTo = upto
      if (bytes > ALARM_BYTES) log.warn({ articleId, bytes }, 'a document has grown far beyond its text')
    } catch (error) {
      log.warn({ err: error, articleId }, 'a document could not be compacted; its log stays')
    } finally {
      this.#isRunning = false
    }
  }
}
