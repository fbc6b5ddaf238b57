import type { CleanHtml } from './clean-html'
import type { PasteExcess } from './paste-limits'
import type { RefusalReason } from './pictures-in-html'

/** What of a paste did not come into the text. */
export interface PasteReport {
  /** Pictures by the reason why they were left out, the most frequent first. */
  pictures: { reason: RefusalReason; count: number }[]
  /** Films, sounds and windows of other sites. */
  players: number
  /** Set where nothing was pasted, since it is too large. */
  excess: PasteExcess | null
}

declare module '@tiptap/core' {
  interface EditorEvents {
    /** A paste left something out; null where it did not, and what was said before is no longer so. */
    pasteReport: PasteReport | null
  }
}

/** What to say of a page that was pasted; null where nothing was left out. @param lost pictures that no one can read */
export function reportOf(
  { refused, players }: Pick<CleanHtml, 'refused' | 'players'>,
  lost: number,
): PasteReport | null {
  const counts = new Map(refused)
  if (lost > 0) counts.set('unreachable', (counts.get('unreachable') ?? 0) + lost)
  const pictures = [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count)
  return pictures.length > 0 || players > 0 ? { pictures, players, excess: null } : null
}
