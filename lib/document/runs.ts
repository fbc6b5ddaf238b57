/** Who wrote the next `length` UTF-16 units of a text. */
export type Run = [user: string, length: number]

/** A text and its writers; the runs' lengths add up to the text's. */
export interface AttributedText {
  text: string
  runs: Run[]
}

/** One list of runs out of several, neighbours of one user joined. */
export function joinRuns(...lists: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = []
  for (const [user, length] of lists.flat()) {
    const last = joined.at(-1)
    if (length === 0) continue
    if (last?.[0] === user) last[1] += length
    else joined.push([user, length])
  }
  return joined
}

/** The stretch of an attributed text between two offsets. */
export function sliceAttributed({ text, runs }: AttributedText, from: number, to: number): AttributedText {
  const sliced: Run[] = []
  let start = 0
  for (const [user, length] of runs) {
    const overlap = Math.min(to, start + length) - Math.max(from, start)
    if (overlap > 0) sliced.push([user, overlap])
    start += length
  }
  return { text: text.slice(from, to), runs: sliced }
}
