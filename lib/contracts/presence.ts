import { z } from 'zod'
import type { Role } from '@/lib/editorial/actor'

/** What somebody does at an open story: `away` is another tab or window in front of it. */
export const ACTIVITIES = ['writing', 'here', 'idle', 'away'] as const
export type Activity = (typeof ACTIVITIES)[number]

const itemId = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() })

/** A Yjs relative position, as JSON: it holds on to a letter, wherever that goes. */
const placeSchema = z.object({
  type: itemId.nullish(),
  tname: z.string().max(64).nullish(),
  item: itemId.nullish(),
  assoc: z.int().nullish(),
})

/** What a tab tells about itself; anything else that it says is not passed on. */
export const ownPresenceSchema = z.object({
  caret: z.object({ anchor: placeSchema, head: placeSchema }).nullable().catch(null),
  activity: z.enum(ACTIVITIES).catch('here'),
})
export type OwnPresence = z.infer<typeof ownPresenceSchema>

/** Who is behind a tab, as the server knows them. */
export interface PresentPerson {
  id: string
  name: string
  role: Role
  /** Slugs; `all` for the night desk. */
  desks: string[] | 'all'
  /** May read the story, and not write in it. */
  isReader: boolean
}

/** What others hear of a tab. */
export interface Presence extends OwnPresence {
  user: PresentPerson
}
