/** Longer names than this nobody looks for: then it is text with a slash in it. */
const LONGEST = 32

export interface SlashMatch {
  /** What was typed after the sign. */
  query: string
  /** How many letters it takes with the sign, up to the caret. */
  length: number
}

/** How much of the text before the caret is looked at. */
export const LOOKED_AT = LONGEST + 2

/**
 * A slash at the start of a block, of a line or after a space, with what was typed after it. A backslash is as good: on
 * an Arabic keyboard it has a key of its own, and the slash none. Dates, fractions and «و/أو» are text.
 * @param before the text before the caret, at least `LOOKED_AT` letters of it, whose start is the start of its block
 *   only where it is shorter; lines end with `\n`
 */
export function slashMatch(before: string): SlashMatch | null {
  const at = Math.max(before.lastIndexOf('/'), before.lastIndexOf('\\'))
  if (at < 0) return null
  const query = before.slice(at + 1)
  const isAfterSpace = at === 0 ? before.length < LOOKED_AT : /\s/.test(before.charAt(at - 1))
  if (!isAfterSpace || query.length > LONGEST || /^\s|\s{2}|[\n\ufffc]/.test(query)) return null
  return { query, length: query.length + 1 }
}
