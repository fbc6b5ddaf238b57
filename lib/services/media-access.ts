import { listVisibleMediaIds, type MediaViewer } from '@/db/queries/media'
import { type Actor, SCHEDULER, type Scheduler } from '@/lib/editorial/actor'
import { isAdmin } from '@/lib/editorial/policy'

/** As whom somebody looks at pictures; the clock, which only publishes what was seen before, sees all. */
export function mediaViewerOf(actor: Actor | Scheduler): MediaViewer {
  return actor === SCHEDULER ? { userId: '', seesAll: true } : { userId: actor.id, seesAll: isAdmin(actor) }
}

/** Those of these pictures that are in the library, and open to whoever acts. */
export async function listShownPictures(actor: Actor | Scheduler, ids: readonly string[]): Promise<Set<string>> {
  return new Set(await listVisibleMediaIds(mediaViewerOf(actor), ids))
}
