import { readPage } from './page'
import { PageReader } from './page-reader'
import type { FoundPicture } from './picture-reader'
import type { RefusalReason } from './pictures-in-html'

/** A pasted page, ready to be read as an article's blocks. */
export interface CleanHtml {
  html: string
  pictures: readonly FoundPicture[]
  /** How many pictures are not taken, by the reason. */
  refused: ReadonlyMap<RefusalReason, number>
  players: number
}

/**
 * Turns the HTML of a clipboard into the plainest HTML of an article's blocks: words and their order as they were,
 * nothing of the program that wrote it. It is read in a document without a window: no script runs, no picture loads.
 */
export function cleanHtml(html: string): CleanHtml {
  const reader = new PageReader(readPage(html))
  const clean = reader.read()
  const refused = new Map<RefusalReason, number>()
  for (const reason of reader.found.refused.values()) refused.set(reason, (refused.get(reason) ?? 0) + 1)
  return { html: clean, pictures: reader.found.pictures, refused, players: reader.found.players }
}

/** Whether HTML was copied out of an editor of ours, which needs no cleaning and must lose nothing. */
export function isOwnHtml(html: string): boolean {
  return /<[^>]*\sdata-pm-slice=/.test(html)
}
