import { toAsciiDigits } from './digits'

const DELETED = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const FOLDED = /[أإآٱىیکةؤئ]/g
const LETTERS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ؤ: 'ء',
  ئ: 'ء',
}

/**
 * Folds text for comparing, looking up and sorting, never for showing: hamzas, final ه/ة and ى/ي, diacritics, tatweel,
 * letter case and digit families no longer matter. Idempotent.
 *
 * Do not decompose (NFD) text before folding it: أ would become ا and a mark, and ئ would no longer be folded to ء.
 */
export function fold(text: string): string {
  const bare = text.normalize('NFKC').toLowerCase().replace(DELETED, '')
  // What stood apart only by a deleted character may compose now.
  const composed = bare.normalize('NFKC').replace(DELETED, '')
  return toAsciiDigits(composed.replace(FOLDED, letter => LETTERS[letter] ?? letter))
}

/** Folds a text to its words alone, one space between them: equal keys mean the same words to a reader. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The form under which an e-mail address is stored and looked up: trimmed, lower case, without invisible characters.
 * Arabic letters are not folded: two mailboxes may differ by a hamza.
 */
export function foldEmail(email: string): string {
  return email
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .toLowerCase()
}
