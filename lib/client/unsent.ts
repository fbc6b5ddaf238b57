import { z } from 'zod'

const noteSchema = z.object({
  articleId: z.string(),
  /** What the story was called when it was written in. */
  headline: z.string(),
  /** The last closing of the text that was known when the first of it was written. */
  closing: z.number(),
  /** When the last of it was written; RFC 3339. */
  at: z.string(),
  /** How many edits. */
  changes: z.number(),
  /** The names of the blocks that they are in. */
  blocks: z.array(z.string()).default([]),
})

/** Says that a tab of this browser holds edits that the server lacks; the edits are in the tab's local copy. */
export type UnsentNote = z.infer<typeof noteSchema>

/** A note as it stood at one moment. */
export interface SeenNote {
  key: string
  raw: string
  note: UnsentNote
}

const PREFIX = 'mihbara.unsent'
const keyOf = (userId: string, articleId: string, tab: string) => `${PREFIX}.${userId}.${articleId}.${tab}`

/** Puts a tab's note in the place of its last one; false where the browser keeps nothing. */
export function writeUnsent(storage: Storage, userId: string, tab: string, note: UnsentNote): boolean {
  try {
    storage.setItem(keyOf(userId, note.articleId, tab), JSON.stringify(note))
    return true
  } catch {
    return false
  }
}

export function removeUnsent(storage: Storage, userId: string, articleId: string, tab: string): void {
  storage.removeItem(keyOf(userId, articleId, tab))
}

/** One person's notes in this browser, of all stories or of one. */
export function listUnsent(storage: Storage, userId: string, articleId?: string): SeenNote[] {
  const prefix = articleId === undefined ? `${PREFIX}.${userId}.` : `${PREFIX}.${userId}.${articleId}.`
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.flatMap(key => {
    const raw = key?.startsWith(prefix) ? storage.getItem(key) : null
    const note = raw === null ? null : parse(raw)
    return key && raw !== null && note ? [{ key, raw, note }] : []
  })
}

/** Takes notes away that were settled, unless somebody has written on since they were seen. */
export function settleUnsent(storage: Storage, seen: readonly SeenNote[]): void {
  for (const { key, raw } of seen) if (storage.getItem(key) === raw) storage.removeItem(key)
}

function parse(raw: string): UnsentNote | null {
  try {
    return noteSchema.parse(JSON.parse(raw))
  } catch {
    return null
  }
}
