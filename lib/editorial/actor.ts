export const ROLES = ['journalist', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A person at the newsroom's door, as the database knows them at this moment. */
export interface Actor {
  id: string
  role: Role
  /** Slugs of the desks that they belong to; `all` for the night desk. */
  desks: string[] | 'all'
  suspended: boolean
}

/** The clock that publishes what is due; it has no account and can do nothing else. */
export const SCHEDULER = 'scheduler'
export type Scheduler = typeof SCHEDULER

export function belongsToDesk(actor: Actor, desk: string): boolean {
  return actor.desks === 'all' || actor.desks.includes(desk)
}
