import { DeletedPool, type DeletedText } from './deleted-pool'
import { type AttributedText, joinRuns, type Run, sliceAttributed } from './runs'

/** The part of a block that authorship looks at; see `IndexedBlock`. */
interface BlockText {
  key: string
  text: string
}

/** A block around an update; see `BlockChange`. */
interface TextChange {
  key: string
  before: BlockText | null
  after: BlockText | null
}

/** As it is stored with the compacted state. */
export interface AuthorshipJSON {
  blocks: Record<string, AttributedText>
  deleted: DeletedText[]
}

/** One user's part of the text that is there now, from 0 to 1. */
export interface Share {
  user: string
  letters: number
  share: number
}

/** The writer of text that was there before anybody kept account. */
export const UNKNOWN_USER = ''

/**
 * Who wrote which letters of the text that is there now. Kept by comparing each block's text around each update, never
 * by Yjs client ids: splitting, joining, moving and restoring make text anew under the mover's id. Text that comes in
 * is looked up in what went (deleted-pool.ts), so it stays its writer's wherever it goes. Copies are the copier's.
 */
export class Authorship {
  readonly #blocks: Map<string, AttributedText>
  readonly #deleted: DeletedPool

  private constructor(blocks: Iterable<[string, AttributedText]>, deleted: Iterable<DeletedText>) {
    this.#blocks = new Map(blocks)
    this.#deleted = new DeletedPool(deleted)
  }

  /** A document that one user has just made. */
  static of(blocks: readonly BlockText[], userId: string): Authorship {
    return new Authorship(
      blocks.map(({ key, text }) => [key, { text, runs: joinRuns([[userId, text.length]]) }]),
      [],
    )
  }

  static fromJSON({ blocks, deleted }: AuthorshipJSON): Authorship {
    return new Authorship(Object.entries(blocks), deleted)
  }

  toJSON(): AuthorshipJSON {
    return { blocks: Object.fromEntries(this.#blocks), deleted: this.#deleted.toJSON() }
  }

  /**
   * Takes account of one update: the blocks that it touched, who sent it, when (milliseconds). When a version is
   * restored, `restored` are its blocks as `attributed` gave them at the time.
   */
  observe(changes: readonly TextChange[], userId: string, at: number, restored: readonly AttributedText[] = []): void {
    for (const text of restored) this.#deleted.add({ ...text, by: userId, at })
    const edits = changes.map(change => this.#compare(change))
    for (const { gone } of edits) this.#deleted.add({ ...gone, by: userId, at })
    for (const { key, text, head, came, tail } of edits) {
      if (text === null) this.#blocks.delete(key)
      else this.#blocks.set(key, { text, runs: joinRuns(head, this.#deleted.attribute(came, userId, at), tail) })
    }
  }

  /** Text and writers of these blocks, in their order: what a version keeps. */
  attributed(blocks: readonly BlockText[]): AttributedText[] {
    return blocks.map(block => this.#known(block.key, block))
  }

  /** Each user's part of the text, the largest first. */
  shares(): Share[] {
    const letters = new Map<string, number>()
    for (const { runs } of this.#blocks.values()) {
      for (const [user, length] of runs) letters.set(user, (letters.get(user) ?? 0) + length)
    }
    const all = [...letters.values()].reduce((sum, count) => sum + count, 0)
    return [...letters]
      .map(([user, count]) => ({ user, letters: count, share: count / all }))
      .sort((a, b) => b.letters - a.letters)
  }

  #known(key: string, block: BlockText | null): AttributedText {
    const text = block?.text ?? ''
    return this.#blocks.get(key) ?? { text, runs: joinRuns([[UNKNOWN_USER, text.length]]) }
  }

  /** What one block kept in front and behind, what went and what came in between. */
  #compare({ key, before, after }: TextChange): Edit {
    const known = this.#known(key, before)
    const text = after?.text ?? ''
    const front = commonFront(known.text, text)
    const back = commonBack(known.text, text, front)
    return {
      key,
      text: after && text,
      head: sliceAttributed(known, 0, front).runs,
      gone: sliceAttributed(known, front, known.text.length - back),
      came: text.slice(front, text.length - back),
      tail: sliceAttributed(known, known.text.length - back, known.text.length).runs,
    }
  }
}

interface Edit {
  key: string
  text: string | null
  head: Run[]
  gone: AttributedText
  came: string
  tail: Run[]
}

function commonFront(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let length = 0
  while (length < limit && a[length] === b[length]) length++
  return length
}

function commonBack(a: string, b: string, front: number): number {
  const limit = Math.min(a.length, b.length) - front
  let length = 0
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
