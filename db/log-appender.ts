import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { getEnvironment } from '@/lib/environment'
import { createPostgresAppender } from './append-postgres'
import { dialect } from './dialect'
import type { AppendOutcome, AppendRequest } from './queries/document-log'
import { startThread } from './worker-thread'

/** Writes edits to the logs of documents, and to the disk, before it answers. One call at a time. */
export interface LogAppender {
  /**
   * Appends all requests in one transaction; none may name the same article as another.
   * @throws Error when the database could not: nothing was appended then, as far as can be known
   */
  append(requests: readonly AppendRequest[]): Promise<AppendOutcome[]>
  close(): Promise<void>
}

/** Opens the way to the logs, which has a connection of its own. */
export function openLogAppender(): LogAppender {
  return dialect === 'sqlite' ? openThread() : createPostgresAppender(getEnvironment().databaseUrl)
}

type Answer = { outcomes: AppendOutcome[] } | { failure: string }

/** A thread that ended, for whatever reason, is replaced at the next call. */
function openThread(): LogAppender {
  let running: Worker | undefined

  function thread(): Worker {
    if (running) return running
    const worker = startThread('log-writer', import.meta.url)
    worker.unref()
    // Whoever waits for an answer hears of it too; an idle thread may not end the process.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (running === worker) running = undefined
    })
    running = worker
    return worker
  }

  function append(requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    const worker = thread()
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', answered).off('error', failed).off('exit', ended)
        worker.unref()
        act()
      }
      const answered = (answer: Answer) =>
        settle(() => ('outcomes' in answer ? resolve(answer.outcomes) : reject(new Error(answer.failure))))
      const failed = (error: unknown) => settle(() => reject(error))
      const ended = () => settle(() => reject(new Error('The thread that writes the log has ended')))
      worker.on('message', answered).on('error', failed).on('exit', ended)
      // A thread with an answer under way keeps the process alive; an idle one does not.
      worker.ref()
      worker.postMessage(requests)
    })
  }

  thread()
  return {
    append,
    async close() {
      const worker = running
      running = undefined
      if (!worker) return
      const exited = once(worker, 'exit')
      await worker.terminate()
      await exited.catch(() => undefined)
    },
  }
}
