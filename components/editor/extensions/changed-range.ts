import type { Node } from '@tiptap/pm/model'

/** Where two documents differ: from `start` to `oldEnd` in the one, to `newEnd` in the other. */
export interface ChangedRange {
  start: number
  oldEnd: number
  newEnd: number
}

/**
 * The smallest range in which two documents differ; null where they do not. Somebody else's change reaches the editor as
 * a replacement of the whole document, so that the steps of a transaction do not tell.
 */
export function changedRange(before: Node, after: Node): ChangedRange | null {
  const start = before.content.findDiffStart(after.content)
  if (start === null) return null
  const end = before.content.findDiffEnd(after.content)
  if (!end) return null
  // Where a text repeats itself, the end is found before the start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return { start, oldEnd: end.a + overlap, newEnd: end.b + overlap }
}
