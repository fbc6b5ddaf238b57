import type { AppendRequest, LogAppender } from '@/lib/services/document-log'

/** A document that has edits to be written. */
export interface Writable {
  /** What it wants written now; null for nothing. It must not be asked again before it was told the outcome. */
  takeBatch(): AppendRequest | null
  /**
   * @param before the number before that of the batch's first edit; null where access has to be asked for again, and
   *   nothing was written
   */
  written(before: number | null): void
  /** Nothing was written, and nobody knows why. */
  failed(error: unknown): void
}

/**
 * Group commit: what documents gathered in one turn of the event loop, or while the disk was busy, is one transaction.
 */
export class LogCommitter {
  readonly #appender: LogAppender
  readonly #waiting = new Set<Writable>()
  #isAwake = false
  #writingSince: number | undefined

  constructor(appender: LogAppender) {
    this.#appender = appender
  }

  /** Whether the database takes edits: a group that it has not taken after so many seconds says no. */
  isAnswering(seconds = 10): boolean {
    return this.#writingSince === undefined || performance.now() - this.#writingSince < seconds * 1000
  }

  /** Has a document's edits written at the end of this turn. */
  schedule(document: Writable): void {
    this.#waiting.add(document)
    if (this.#isAwake) return
    this.#isAwake = true
    setImmediate(() => void this.#writeAll())
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batches = [...this.#waiting].flatMap(document => {
        const request = document.takeBatch()
        return request ? [{ document, request }] : []
      })
      this.#waiting.clear()
      if (batches.length > 0) await this.#write(batches)
    }
    this.#isAwake = false
  }

  async #write(batches: { document: Writable; request: AppendRequest }[]): Promise<void> {
    this.#writingSince = performance.now()
    const outcome = await this.#appender.append(batches.map(batch => batch.request)).then(
      before => ({ before }),
      (error: unknown) => ({ error }),
    )
    this.#writingSince = undefined
    batches.forEach(({ document }, index) => {
      if ('error' in outcome) document.failed(outcome.error)
      else document.written(outcome.before[index] ?? null)
    })
  }
}
