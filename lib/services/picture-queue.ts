import { EditorialError } from '@/lib/editorial/errors'

/** Uploads that one person, and that all together, may have under way: each holds its file in memory. */
const OF_ONE = 3
const OF_ALL = 16
/** Seconds after which it makes sense to ask again. */
const PATIENCE = 5

/** The uploads of a process: few at once, and one picture at a time is worked on. */
export class PictureQueue {
  readonly #underWay = new Map<string, number>()
  #all = 0
  #last: Promise<unknown> = Promise.resolve()

  /**
   * Lets an upload in before its file is read.
   * @returns to be called when it is over
   * @throws EditorialError rate_limited
   */
  enter(personId: string): () => void {
    const own = this.#underWay.get(personId) ?? 0
    if (own >= OF_ONE || this.#all >= OF_ALL) throw new EditorialError('rate_limited', { retryAfter: PATIENCE })
    this.#underWay.set(personId, own + 1)
    this.#all++
    return () => {
      this.#all--
      const left = (this.#underWay.get(personId) ?? 1) - 1
      if (left > 0) this.#underWay.set(personId, left)
      else this.#underWay.delete(personId)
    }
  }

  /** Does the work once all that came before it is done. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }
}

const KEY = Symbol.for('mihbara.picture-queue')
const holder = globalThis as { [KEY]?: PictureQueue }

/** One a process, however many routes load this module. */
export function getPictureQueue(): PictureQueue {
  holder[KEY] ??= new PictureQueue()
  return holder[KEY]
}
