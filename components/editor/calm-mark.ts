import type { LiveArticle } from '@/lib/client/live-article'
import type { SaveMark } from '@/lib/client/save-mark'

/** What is said of the writer's work, as it is shown. */
export interface ShownMark {
  mark: SaveMark
  /** All is saved, and there is no connection. */
  isOffline: boolean
}

/** Milliseconds without a letter after which a run of typing is over. */
const PAUSE = 800

const known = new WeakMap<object, CalmMark>()

/** The mark of a live story, the same wherever it is shown. */
export function calmMarkOf(live: LiveArticle): CalmMark {
  const mark = known.get(live) ?? new CalmMark(live)
  known.set(live, mark)
  return mark
}

/**
 * The save mark at the pace of a person: while somebody types, each letter is saved by itself; the mark says so once,
 * when they pause. Anything worse it says without delay.
 */
export class CalmMark {
  #shown: ShownMark
  #pausing: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  #unsubscribe: (() => void) | null = null

  constructor(private readonly live: Pick<LiveArticle, 'subscribe' | 'getState'>) {
    this.#shown = this.#read()
  }

  readonly get = (): ShownMark => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#unsubscribe ??= this.live.subscribe(this.#changed)
    this.#changed()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#unsubscribe?.()
      this.#unsubscribe = null
      clearTimeout(this.#pausing)
      this.#pausing = undefined
    }
  }

  #read(): ShownMark {
    const { mark, isConnected, document } = this.live.getState()
    return { mark, isOffline: document !== null && !isConnected && mark === 'saved' }
  }

  readonly #changed = () => {
    clearTimeout(this.#pausing)
    this.#pausing = undefined
    const now = this.#read()
    if (now.mark === 'saved' && this.#shown.mark === 'saving') {
      this.#pausing = setTimeout(() => this.#show(this.#read()), PAUSE)
    } else this.#show(now)
  }

  #show(next: ShownMark): void {
    if (next.mark === this.#shown.mark && next.isOffline === this.#shown.isOffline) return
    this.#shown = next
    for (const listener of this.#listeners) listener()
  }
}
