import type { LiveArticle } from '@/lib/client/live-article'
import type { AnnouncementQueue } from './announcement-queue'
import type { CalmMark } from './calm-mark'
import type { StoryPresence } from './presence/story-presence'

/** Milliseconds after a connection was made until all who are here have shown themselves. */
const SETTLING = 3_000
/** Who writes without a stop hears once a minute that it is saved. */
const REASSURING = 60_000

/** Hears who comes and leaves; not that everybody is gone while this page has no connection. */
export function watchPeople(
  presence: Pick<StoryPresence, 'getPeople' | 'subscribe'>,
  live: Pick<LiveArticle, 'getState' | 'subscribe'>,
  queue: Pick<AnnouncementQueue, 'add'>,
): () => void {
  const read = () => new Map(presence.getPeople().map(({ id, name }) => [id, name]))
  let known: Map<string, string> | null = null
  let isSettled = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function compare(): void {
    if (!isSettled) return
    const now = read()
    for (const [id, name] of now) if (known && !known.has(id)) queue.add({ kind: 'joined', name })
    for (const [id, name] of known ?? []) if (!now.has(id)) queue.add({ kind: 'left', name })
    known = now
  }

  function connectionChanged(): void {
    const { isConnected } = live.getState()
    if (!isConnected) {
      clearTimeout(timer)
      timer = undefined
      isSettled = false
    } else if (!isSettled && timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined
        isSettled = true
        compare()
      }, SETTLING)
    }
  }

  connectionChanged()
  const stops = [presence.subscribe(compare), live.subscribe(connectionChanged)]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** Hears that work is not saved, that it was saved after all, and now and then that all is well. */
export function watchMark(
  calm: Pick<CalmMark, 'get' | 'subscribe'>,
  live: Pick<LiveArticle, 'getState'>,
  queue: Pick<AnnouncementQueue, 'add'>,
): () => void {
  let last = calm.get().mark
  let isWorried = false
  let reassuredAt = Number.NEGATIVE_INFINITY
  return calm.subscribe(() => {
    const { mark } = calm.get()
    const before = last
    last = mark
    if (mark === 'opening' || mark === 'saving') return
    if (mark !== 'saved') {
      isWorried = true
      // Without a connection the banner says it.
      if (live.getState().isConnected) queue.add({ kind: 'mark', mark: 'unsaved' })
    } else if (before !== 'opening') {
      const now = performance.now()
      if (!isWorried && now - reassuredAt < REASSURING) return
      isWorried = false
      reassuredAt = now
      queue.add({ kind: 'mark', mark: 'saved' })
    }
  })
}
