import type { Activity, Presence, PresentPerson } from '@/lib/contracts/presence'

export interface Person {
  id: string
  name: string
}

/** Somebody else at this story, with all their tabs as one. */
export interface Colleague extends PresentPerson {
  activity: Exclude<Activity, 'away'>
  /** The tab that they were last seen busy in; null while their caret stands in none. */
  caretClient: number | null
}

const busyness: Activity[] = ['writing', 'here', 'idle', 'away']

/** What a tab tells, as the server passes it on; null for one that says nothing yet. */
export function presenceIn(state: Record<string, unknown> | undefined): Presence | null {
  const user = state?.user as Partial<PresentPerson> | undefined
  return typeof user?.id === 'string' && typeof user.role === 'string' ? (state as unknown as Presence) : null
}

/**
 * The people behind the tabs that show themselves, each once, without oneself, in a steady order. Whoever has turned to
 * something else in all of their tabs is not here.
 */
export function colleaguesOf(states: ReadonlyMap<number, Record<string, unknown>>, meId: string): Colleague[] {
  const people = new Map<string, { client: number; presence: Presence }>()
  for (const [client, state] of states) {
    const presence = presenceIn(state)
    if (!presence || presence.user.id === meId || presence.activity === 'away') continue
    const known = people.get(presence.user.id)
    if (!known || isBusier(presence, known.presence)) people.set(presence.user.id, { client, presence })
  }
  return [...people.values()]
    .map(({ client, presence: { user, activity, caret } }) => ({
      ...user,
      activity: activity === 'away' ? ('idle' as const) : activity,
      caretClient: caret ? client : null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isBusier(one: Presence, other: Presence): boolean {
  const difference = busyness.indexOf(one.activity) - busyness.indexOf(other.activity)
  return difference === 0 ? one.caret !== null && other.caret === null : difference < 0
}
