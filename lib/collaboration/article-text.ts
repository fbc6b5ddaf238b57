import { getLogger } from '@/lib/services/logger'

const PAUSE = 1000

/**
 * Keeps what lists show of an article a moment behind the typing: a second after a change, once for all that was
 * typed meanwhile.
 */
export class ArticleTextRefresh {
  readonly #refresh: () => Promise<void>
  #timer: NodeJS.Timeout | undefined
  #isBehind = false

  constructor(refresh: () => Promise<void>) {
    this.#refresh = refresh
  }

  changed(): void {
    this.#isBehind = true
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE).unref()
  }

  /** Brings the row up to date now, if it is behind. A failure is only logged: the next change does it again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#isBehind) return
    this.#isBehind = false
    try {
      await this.#refresh()
    } catch (error) {
      this.#isBehind = true
      getLogger().warn({ err: error }, 'an article’s row could not be brought up to its document')
    }
  }
}
