export type SaveMark = 'opening' | 'saved' | 'saving' | 'local' | 'unsaved'

export interface SaveFacts {
  /** The document was loaded once. */
  isLoaded: boolean
  isConnected: boolean
  /** Edits that the server has not acknowledged; it acknowledges what is on its disk. */
  unsynced: number
  /** It has taken longer than it should. */
  isLate: boolean
  /** What is typed stays in this browser when it is closed. */
  isKeeping: boolean
}

/** Milliseconds after which an edit that was not acknowledged counts as not saved. */
export const LATE = 5_000

/** What may be said about the writer's work: saved only when the server has all of it on its disk. */
export function saveMarkOf({ isLoaded, isConnected, unsynced, isLate, isKeeping }: SaveFacts): SaveMark {
  if (!isLoaded) return 'opening'
  if (unsynced === 0) return 'saved'
  if (isConnected && !isLate) return 'saving'
  return isKeeping ? 'local' : 'unsaved'
}
