import { type AttributedText, joinRuns, type Run, sliceAttributed } from './runs'

/** A text that was deleted: by whom, and when (milliseconds). */
export interface DeletedText extends AttributedText {
  by: string
  at: number
}

/** From this length on, text that comes in is taken for the text that went, whoever brings it back, and whenever. */
const CERTAIN = 20
/** Shorter text must be the same to the letter, and come back by the same hand within this time. */
const RECENT_MS = 60_000
/** What is remembered: this many letters, and this many texts. */
const MAX_LETTERS = 200_000
const MAX_TEXTS = 500
/** Texts are indexed by pieces of 10 letters, one from each 11: any `CERTAIN` letters hold a whole one. */
const PIECE = 10
const STRIDE = CERTAIN - PIECE + 1
/** Places looked at for one piece, the latest ones. */
const MAX_PLACES = 8

interface Place {
  source: DeletedText
  offset: number
}

/** Recently deleted texts with their writers, where text that appears elsewhere is looked up. */
export class DeletedPool {
  /** The latest last. */
  #texts: DeletedText[] = []
  #letters = 0
  #index = new Map<string, Place[]>()
  #forgotten = 0

  constructor(texts: Iterable<DeletedText> = []) {
    for (const text of texts) this.add(text)
  }

  toJSON(): DeletedText[] {
    return this.#texts
  }

  add(deleted: DeletedText): void {
    if (deleted.text === '') return
    this.#texts.push(deleted)
    this.#letters += deleted.text.length
    this.#enter(deleted)
    while (this.#texts.length > MAX_TEXTS || (this.#letters > MAX_LETTERS && this.#texts.length > 1)) this.#forget()
  }

  /** Who wrote `text`, which `user` brought in: the writers of what is found here, and `user` for the rest. */
  attribute(text: string, user: string, at: number): Run[] {
    if (text.length < CERTAIN) return joinRuns(this.#exact(text, user, at)?.runs ?? [[user, text.length]])
    const lists: Run[][] = []
    let done = 0
    for (let offset = 0; offset + PIECE <= text.length; offset++) {
      const match = this.#longest(text, offset, done)
      if (!match) continue
      const { start, found } = match
      lists.push([[user, start - done]], found.runs)
      done = start + found.text.length
      offset = done - 1
    }
    return joinRuns(...lists, [[user, text.length - done]])
  }

  #exact(text: string, user: string, at: number): DeletedText | undefined {
    return this.#texts.findLast(deleted => deleted.text === text && deleted.by === user && at - deleted.at <= RECENT_MS)
  }

  /** The longest known stretch around the piece at `offset` that begins no earlier than `from`. */
  #longest(text: string, offset: number, from: number): { start: number; found: AttributedText } | null {
    let best: { start: number; place: Place; length: number } | null = null
    for (const { source, offset: there } of this.#index.get(text.slice(offset, offset + PIECE)) ?? []) {
      let back = 0
      while (offset - back > from && there > back && text[offset - back - 1] === source.text[there - back - 1]) back++
      let front = PIECE
      while (offset + front < text.length && text[offset + front] === source.text[there + front]) front++
      if (best && best.length > back + front) continue
      best = { start: offset - back, place: { source, offset: there - back }, length: back + front }
    }
    if (!best || best.length < CERTAIN) return null
    const { source, offset: there } = best.place
    return { start: best.start, found: sliceAttributed(source, there, there + best.length) }
  }

  #enter(source: DeletedText): void {
    for (let offset = 0; offset + PIECE <= source.text.length; offset += STRIDE) {
      const piece = source.text.slice(offset, offset + PIECE)
      const places = this.#index.get(piece) ?? []
      places.push({ source, offset })
      if (places.length > MAX_PLACES) places.shift()
      this.#index.set(piece, places)
    }
  }

  /** Drops the oldest text; the index is made anew now and then. */
  #forget(): void {
    this.#letters -= this.#texts.shift()?.text.length ?? 0
    this.#forgotten++
    if (this.#forgotten < MAX_TEXTS / 2) return
    this.#forgotten = 0
    this.#index.clear()
    for (const text of this.#texts) this.#enter(text)
  }
}
