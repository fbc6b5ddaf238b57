/**
 * How far a live document has followed its log. Edits that the server made may be heard of after later ones were
 * written; `isComplete` says whether all of them up to `last` are in.
 */
export class LogPosition {
  /** The last edit that the compacted state holds. */
  compactedTo: number
  readonly #loadedTo: number
  #applied: number
  #last: number

  constructor(compactedTo: number, loadedTo: number) {
    this.compactedTo = compactedTo
    this.#loadedTo = loadedTo
    this.#applied = loadedTo
    this.#last = loadedTo
  }

  /** Edits were applied whose numbers begin after `before`; those that came with loading do not count again. */
  advance(before: number, edits = 1): void {
    if (before < this.#loadedTo) return
    this.#applied += edits
    this.#last = Math.max(this.#last, before + edits)
  }

  get last(): number {
    return this.#last
  }

  get isComplete(): boolean {
    return this.#applied === this.#last
  }

  /** Edits that are not compacted yet. */
  get length(): number {
    return this.#last - this.compactedTo
  }
}
