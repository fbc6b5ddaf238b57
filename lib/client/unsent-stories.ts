import { type KeptText, listKeptPlaces } from './kept-text'
import { isCopyOpen } from './live-opening'
import { eraseLocalCopy, listLocalCopies, parseLocalCopyName } from './local-copy'
import { listOutbox } from './outbox'
import { listUnsent } from './unsent'

/** A story with writing in this browser that the server lacks. */
export interface UnsentStory {
  articleId: string
  headline: string
  /** When the last of it was written; RFC 3339. */
  at: string
  /** `copy`: sent when the story is opened · `outbox`: sent by itself · `text`: not taken, to be copied. */
  kind: 'copy' | 'outbox' | 'text'
  /** How many edits, of a copy. */
  changes: number
  /** The words, of text. */
  texts: KeptText[]
}

/** Everything of one person in this browser that the server lacks, the latest first. */
export async function listUnsentStories(userId: string): Promise<UnsentStory[]> {
  const copies = new Map<string, UnsentStory>()
  for (const { note } of listUnsent(localStorage, userId)) {
    const { articleId, headline, at, changes } = note
    const known = copies.get(articleId)
    const latest = known && known.at > at ? known : { articleId, headline, at, kind: 'copy' as const, texts: [] }
    copies.set(articleId, { ...latest, changes: changes + (known?.changes ?? 0) })
  }
  const outbox = (await listOutbox(userId)).map(({ articleId, headline, at }) => ({
    articleId,
    headline,
    at,
    kind: 'outbox' as const,
    changes: 0,
    texts: [],
  }))
  const texts = listKeptPlaces(localStorage, userId).map(({ articleId, texts }) => ({
    articleId,
    headline: texts.at(-1)?.headline ?? '',
    at: texts.at(-1)?.at ?? '',
    kind: 'text' as const,
    changes: 0,
    texts,
  }))
  return [...copies.values(), ...outbox, ...texts].sort((one, other) => (one.at < other.at ? 1 : -1))
}

/**
 * Deletes the copies of stories of which the server has everything: they leave this browser. Not those that this page
 * has open; another tab makes its own anew.
 */
export async function eraseSyncedCopies(): Promise<void> {
  for (const name of await listLocalCopies()) {
    const copy = parseLocalCopyName(name)
    if (!copy || isCopyOpen(name) || listUnsent(localStorage, copy.userId, copy.articleId).length > 0) continue
    await eraseLocalCopy(name)
  }
}
