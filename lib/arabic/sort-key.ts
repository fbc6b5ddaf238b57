import { fold } from './folding'

/** Letters of a text that take part in sorting; what is alike beyond them is ordered by id. */
const SORTED_LETTERS = 64

const ARABIC = [...'ءابپتٹثجچحخدذرزژسشصضطظعغفڤقكگلمنهوي']

/**
 * A key that sorts names as a reader expects: numbers, then Arabic by its alphabet, then Latin, then the rest; hamzas,
 * diacritics and letter case do not matter. It is made of 0-9 and a-z only, so that every collation of every database
 * orders it alike, and a shorter name comes before a longer one that starts with it.
 */
export function sortKey(text: string): string {
  // Folding comes first: decomposing unfolded text would part the hamzas from their letters.
  const letters = fold(text).normalize('NFD').replace(/\p{M}/gu, '')
  const words = letters
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return [...words].slice(0, SORTED_LETTERS).map(letterKey).join('')
}

/** Each key starts with the digit of its class, and has one length within the class. */
function letterKey(letter: string): string {
  if (letter === ' ') return '0'
  if (/[0-9]/.test(letter)) return `1${letter}`
  const place = ARABIC.indexOf(letter)
  if (place >= 0) return `2${place.toString(36).padStart(2, '0')}`
  if (/[a-z]/.test(letter)) return `3${letter}`
  return `4${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}
