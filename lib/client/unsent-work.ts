import { listUnsent, removeUnsent, type SeenNote, settleUnsent, writeUnsent } from './unsent'

/** Milliseconds for which all must be saved before the note goes, so that typing does not write it at each letter. */
const CALM = 2_000
const COUNT_EVERY = 1_000
/** Blocks that a note names; who writes in more of them offline is rare. */
const BLOCKS = 500

export interface UnsentPlace {
  userId: string
  articleId: string
  /** What the page knows of the story: what it is called, and the last closing of its text. */
  story(): { headline: string; closing: number }
}

/** What of this tab's story the server lacks, told to the whole browser by a note: see unsent.ts. */
export class UnsentWork {
  /** Edits made here that the server has not acknowledged. */
  changes = 0
  #tab = Math.random().toString(36).slice(2)
  #closing: number | null = null
  /** Notes of tabs before this one, whose edits are in the local copy. */
  #before: SeenNote[]
  #blocks = new Set<string>()
  #isNoted = false
  #goingTimer: ReturnType<typeof setTimeout> | undefined
  #countTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly place: UnsentPlace) {
    this.#before = listUnsent(localStorage, place.userId, place.articleId)
    window.addEventListener('pagehide', this.#leaving)
    window.addEventListener('storage', this.#heard)
  }

  get isThere(): boolean {
    return this.changes > 0 || this.#before.length > 0
  }

  /** Whether this browser will know of this tab's part once the tab is gone. */
  get isNoted(): boolean {
    return this.changes === 0 || this.#isNoted
  }

  /** How many edits there are, with those of tabs before this one. */
  get count(): number {
    return this.#before.reduce((sum, { note }) => sum + note.changes, this.changes)
  }

  /** The last closing of the text that the oldest of it was written after; null where there is nothing. */
  get since(): number | null {
    const closings = this.#before.map(({ note }) => note.closing)
    if (this.changes > 0 && this.#closing !== null) closings.push(this.#closing)
    return closings.length > 0 ? Math.min(...closings) : null
  }

  /** The names of the blocks that the server lacks edits of. */
  get blocks(): Set<string> {
    return new Set([...this.#blocks, ...this.#before.flatMap(({ note }) => note.blocks)])
  }

  /** The writer changed something in these blocks. */
  edited(blocks: readonly string[]): void {
    for (const name of blocks) if (this.#blocks.size < BLOCKS) this.#blocks.add(name)
    if (this.changes === 0) this.#closing = this.place.story().closing
    this.changes += 1
    clearTimeout(this.#goingTimer)
    this.#goingTimer = undefined
    if (!this.#isNoted) this.#write()
    else this.#countTimer ??= setTimeout(() => this.#write(), COUNT_EVERY)
  }

  /**
   * The server has everything that is in the document.
   * @param hasCopy the copy is in the document, and with it what tabs before this one left
   */
  settled(hasCopy: boolean): void {
    this.changes = 0
    this.#blocks.clear()
    if (hasCopy) {
      settleUnsent(localStorage, this.#before)
      this.#before = []
    }
    clearTimeout(this.#countTimer)
    this.#countTimer = undefined
    if (this.#isNoted) this.#goingTimer ??= setTimeout(() => this.#remove(), CALM)
  }

  /** Takes the note away at once where all is saved. */
  flush(): void {
    if (this.changes === 0) this.#remove()
  }

  /** It is kept elsewhere, or nobody wants it. */
  forget(): void {
    this.settled(true)
    this.#remove()
  }

  /** The tab is done with the story; what is unsent stays noted. */
  dispose(): void {
    this.#leaving()
    clearTimeout(this.#goingTimer)
    clearTimeout(this.#countTimer)
    window.removeEventListener('pagehide', this.#leaving)
    window.removeEventListener('storage', this.#heard)
  }

  readonly #leaving = (): void => {
    if (this.changes > 0) this.#write()
    else this.#remove()
  }

  /** Another tab has sent what it found in the copy; this one may have gone on meanwhile. */
  readonly #heard = ({ key, newValue }: StorageEvent): void => {
    if (key?.endsWith(this.#tab) && newValue === null && this.changes > 0) this.#write()
  }

  #write(): void {
    this.#countTimer = undefined
    const { userId, articleId } = this.place
    const { headline, closing } = this.place.story()
    this.#isNoted = writeUnsent(localStorage, userId, this.#tab, {
      articleId,
      headline,
      closing: this.#closing ?? closing,
      at: new Date().toISOString(),
      changes: this.changes,
      blocks: [...this.#blocks],
    })
  }

  #remove(): void {
    clearTimeout(this.#goingTimer)
    this.#goingTimer = undefined
    this.#isNoted = false
    removeUnsent(localStorage, this.place.userId, this.place.articleId, this.#tab)
  }
}
