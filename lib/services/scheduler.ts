import { listDueArticleIds } from '@/db/queries/articles'
import { SCHEDULER } from '@/lib/editorial/actor'
import { isEditorialError } from '@/lib/editorial/errors'
import { performTransitions } from './transitions'

/**
 * Publishes every article whose hour has come. Any number of instances may do so at once: the article's lock lets one
 * through, and the others find it published.
 * @returns the ids of those that this call published
 * @throws AggregateError of what went wrong with some, after all had their turn
 */
export async function publishDue(now = new Date()): Promise<string[]> {
  const published: string[] = []
  const failures: unknown[] = []
  for (const id of await listDueArticleIds(now)) {
    try {
      await performTransitions(SCHEDULER, id, [{ action: 'publish' }], { now })
      published.push(id)
    } catch (error) {
      if (!isEditorialError(error)) failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything that is due could be published')
  return published
}

const TICK = 1000

/**
 * Publishes what is due, at once (overdue ones) and then every second.
 * @param onError told of what went wrong; the clock goes on
 * @returns stops the clock, and waits for a tick under way
 */
export function startScheduler(onError: (error: unknown) => void): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let tick: Promise<void>
  const run = async () => {
    await publishDue().catch(onError)
    if (!isStopped) timer = setTimeout(next, TICK)
  }
  const next = () => {
    tick = run()
  }
  tick = run()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await tick
  }
}
