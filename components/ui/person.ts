const letters = 'abcdefghij'
// The Arabic article, as in al-Khatib.
const article = /^\u0627\u0644(?=(?:\p{L}\p{M}*){3})/u
// Keeps two Arabic initials from joining into one shape.
const nonJoiner = '\u200c'

/**
 * The colour of a person, the same for avatar and caret: a CSS value such as `var(--person-c)`.
 * `key` is the person's id (or the name, where there is no id).
 */
export function personColor(key: string): string {
  let hash = 2166136261
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  // The low bits of ids that differ only at the end are too alike; fold the high ones in.
  const folded = (hash ^ (hash >>> 15)) >>> 0
  return `var(--person-${letters[folded % letters.length]})`
}

/** One or two letters for a name in any script: «سلمى الخطيب» → س‌خ, Omar Said → OS. Empty for an empty name. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/\s+/)
    .map(word => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const first = words[0]
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const initials = [first, last].flatMap(word => (word ? [[...word.replace(article, '')][0] ?? ''] : []))
  return initials.map(letter => letter.toUpperCase()).join(nonJoiner)
}
