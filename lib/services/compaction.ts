import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { startThread } from '@/db/worker-thread'
import type { Compaction } from './document-log'

type Answer = { articleId: string; bytes: number | null } | { articleId: string; failure: string }

/** Compacts documents in a thread of its own, which is started when it is first needed. */
export interface Compactor {
  /**
   * Hands a document over; each article one at a time.
   * @returns the bytes of its new state, or null where there was nothing to do
   */
  compact(compaction: Compaction): Promise<number | null>
  /** Ends the thread; what it was doing is done another time, since it works in transactions. */
  close(): Promise<void>
}

export function openCompactor(): Compactor {
  const waiting = new Map<string, { resolve(bytes: number | null): void; reject(error: Error): void }>()
  let running: Worker | undefined

  function settle(answer: Answer): void {
    const waiter = waiting.get(answer.articleId)
    waiting.delete(answer.articleId)
    if ('failure' in answer) waiter?.reject(new Error(answer.failure))
    else waiter?.resolve(answer.bytes)
  }

  function thread(): Worker {
    if (running) return running
    const worker = startThread('compaction-thread', import.meta.url)
    worker.unref()
    worker.on('message', settle)
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (running === worker) running = undefined
      for (const articleId of waiting.keys()) settle({ articleId, failure: 'The thread has ended' })
    })
    running = worker
    return worker
  }

  return {
    compact(compaction) {
      if (waiting.has(compaction.articleId)) return Promise.resolve(null)
      return new Promise((resolve, reject) => {
        waiting.set(compaction.articleId, { resolve, reject })
        thread().postMessage(compaction)
      })
    },
    async close() {
      const worker = running
      if (!worker) return
      const exited = once(worker, 'exit')
      await worker.terminate()
      await exited.catch(() => undefined)
    },
  }
}
