import type { Article } from '@/lib/client/article'
import type { State } from '@/lib/editorial/article'
import type { Action } from '@/lib/editorial/policy'

type Asked = Pick<Article, 'state' | 'abilities'>

/** The step that takes a story on from each state. */
const NEXT: Record<State, Action> = {
  draft: 'submit',
  editing: 'approve',
  approved: 'publish',
  published: 'revise',
  withdrawn: 'revise',
  spiked: 'unspike',
}

/** What else may be done, in the order of the menu: who and where, back and forth, out of sight. */
const GROUPS: Action[][] = [
  ['assign', 'move'],
  ['submit', 'return', 'schedule', 'unschedule', 'publish', 'reopen', 'revise', 'unspike', 'discard'],
  ['withdraw', 'spike', 'purge'],
]

/** The one button of the top line; none where the next step is somebody else's. */
export function mainActionOf({ state, abilities }: Asked): Action | null {
  const next = NEXT[state]
  return abilities[next] ? next : null
}

/** The groups of the menu, without empty ones. */
export function menuActionsOf(article: Asked): Action[][] {
  const main = mainActionOf(article)
  return GROUPS.map(group => group.filter(action => action !== main && article.abilities[action])).filter(
    group => group.length > 0,
  )
}

/** Carried out at once; every other action asks something first. */
const IMMEDIATE: Action[] = ['submit', 'unschedule', 'revise', 'unspike']
export const isImmediate = (action: Action) => IMMEDIATE.includes(action)

/** Takes a story away from readers or from the newsroom. */
const GRAVE: Action[] = ['withdraw', 'spike', 'purge', 'discard']
export const isGrave = (action: Action) => GRAVE.includes(action)
