import type { Representation } from './representation'

const LIMITS = { pages: 2_000, bytes: 48 * 1_024 * 1_024 }

/**
 * Pages by their key, the least recently read leaving first. Clearing begins a new generation: a page whose rendering
 * began in an older one shows what was, and is answered to whoever waits for it but never kept.
 */
export class PageStore {
  #generation = 0
  #bytes = 0
  readonly #pages = new Map<string, Representation>()
  readonly #making = new Map<string, Promise<Representation>>()
  readonly #limits: typeof LIMITS

  constructor(limits = LIMITS) {
    this.#limits = limits
  }

  get size(): number {
    return this.#pages.size
  }

  find(key: string): Representation | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** The kept page, or the one that `make` gives now; readers who come while it is made share it. */
  async get(key: string, make: () => Promise<Representation>, mayKeep: (page: Representation) => boolean) {
    const kept = this.find(key)
    if (kept) return kept
    const underway = this.#making.get(key)
    if (underway) return underway
    const generation = this.#generation
    const making = make()
    this.#making.set(key, making)
    try {
      const page = await making
      if (generation === this.#generation && mayKeep(page)) this.#keep(key, page)
      return page
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
  }

  /** Forgets every page, those under way too. */
  clear(): void {
    this.#generation += 1
    this.#pages.clear()
    this.#making.clear()
    this.#bytes = 0
  }

  #keep(key: string, page: Representation): void {
    const before = this.#pages.get(key)
    if (before) this.#bytes -= before.size
    this.#pages.delete(key)
    this.#pages.set(key, page)
    this.#bytes += page.size
    for (const [oldest, { size }] of this.#pages) {
      if (this.#pages.size <= this.#limits.pages && this.#bytes <= this.#limits.bytes) break
      this.#pages.delete(oldest)
      this.#bytes -= size
    }
  }
}
