import type { DrawnCaret } from './drawn-caret'
import type { Sight } from './sight'

/** Who writes where one does not see it at the moment, the nearest first. */
export interface Elsewhere {
  above: string[]
  below: string[]
}

export const nobodyElsewhere: Elsewhere = { above: [], below: [] }

/** The people's ids; each once, wherever their tabs are. */
export function writingElsewhere(
  carets: readonly DrawnCaret[],
  { top, bottom }: Pick<Sight, 'top' | 'bottom'>,
): Elsewhere {
  const writing = carets.filter(({ activity }) => activity === 'writing')
  const seen = new Set(writing.filter(caret => caret.bottom > top && caret.top < bottom).map(({ person }) => person.id))
  const idsOf = (found: DrawnCaret[]) => [...new Set(found.map(({ person }) => person.id))].filter(id => !seen.has(id))
  return {
    above: idsOf(writing.filter(caret => caret.bottom <= top).sort((a, b) => b.top - a.top)),
    below: idsOf(writing.filter(caret => caret.top >= bottom).sort((a, b) => a.top - b.top)),
  }
}
