import { type FoldedText, foldText } from './folded-text'

export interface MatchOptions {
  /** Letter for letter as it was typed: hamzas, diacritics, tatweel and case count. */
  exact?: boolean
  /** Nothing of a word may stand before or after it. */
  wholeWords?: boolean
}

/** A stretch of the original text, in UTF-16 units. */
export interface Match {
  from: number
  to: number
}

/** Finds one query in any number of texts. */
export interface Matcher {
  /** The matches in their order; no two overlap. `folded` is used where it is needed and at hand. */
  find(text: string, folded?: () => FoldedText): Match[]
}

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u
const MARK = /\p{M}/u

/**
 * What a person looks for. Unless it is exact it is compared folded (see `fold`), and a match takes in whole letters
 * with their diacritics: مدرس finds all of مُدَرِّسٌ. A query of which nothing is left finds nothing.
 */
export function createMatcher(query: string, { exact = false, wholeWords = false }: MatchOptions = {}): Matcher {
  if (exact) return { find: text => findExact(text, query, wholeWords) }
  const sought = foldText(query).text
  return { find: (text, folded = () => foldText(text)) => (sought ? findFolded(folded(), sought, wholeWords) : []) }
}

function findExact(text: string, query: string, wholeWords: boolean): Match[] {
  const matches: Match[] = []
  if (query === '') return matches
  for (let from = text.indexOf(query); from >= 0; ) {
    const to = from + query.length
    // A letter with a diacritic more is another letter.
    const isIt = !MARK.test(text[to] ?? '') && (!wholeWords || isWhole(text, from, to))
    if (isIt) matches.push({ from, to })
    from = text.indexOf(query, isIt ? to : from + 1)
  }
  return matches
}

function findFolded({ text, places }: FoldedText, query: string, wholeWords: boolean): Match[] {
  const matches: Match[] = []
  const isEdge = (unit: number) => unit === 0 || places[unit] !== places[unit - 1]
  for (let start = text.indexOf(query); start >= 0; ) {
    const end = start + query.length
    // Half of a ligature is not there to be shown or replaced.
    const isIt = isEdge(start) && isEdge(end) && (!wholeWords || isWhole(text, start, end))
    if (isIt) matches.push({ from: places[start] ?? 0, to: places[end] ?? 0 })
    start = text.indexOf(query, isIt ? end : start + 1)
  }
  return matches
}

function isWhole(text: string, from: number, to: number): boolean {
  return !PART_OF_WORD.test(before(text, from)) && !PART_OF_WORD.test(after(text, to))
}

function before(text: string, place: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[place - 1] ?? '')
  return text.slice(Math.max(0, place - (isPair ? 2 : 1)), place)
}

function after(text: string, place: number): string {
  return String.fromCodePoint(text.codePointAt(place) ?? 0x20)
}
