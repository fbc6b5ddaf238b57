import { fold } from './folding'

/** A text folded for finding things in it, and where each piece of it stood in the original. */
export interface FoldedText {
  readonly text: string
  /**
   * For each UTF-16 unit of `text` the place in the original where its letter begins; one more at the end, the length
   * of the original. Units of one letter share a place: a ligature folds to several, and its marks belong to it.
   */
  readonly places: Uint32Array
}

/** A letter with all that is written on or after it and folds away: diacritics, tatweel, invisible characters. */
const LETTER = /[\s\S][\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*/gu
const MAY_BE_REMEMBERED = 4
const REMEMBERED = 20_000
const remembered = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = remembered.get(letter)
  if (known !== undefined) return known
  const folded = fold(letter)
  if (letter.length <= MAY_BE_REMEMBERED && remembered.size < REMEMBERED) remembered.set(letter, folded)
  return folded
}

/** Folds as `fold` does, letter by letter, so that what is found can be shown and replaced where it stands. */
export function foldText(original: string): FoldedText {
  const pieces: string[] = []
  const places: number[] = []
  for (const { 0: letter, index } of original.matchAll(LETTER)) {
    const folded = foldLetter(letter)
    pieces.push(folded)
    for (let unit = 0; unit < folded.length; unit++) places.push(index)
  }
  places.push(original.length)
  return { text: pieces.join(''), places: Uint32Array.from(places) }
}
