import { parentPort } from 'node:worker_threads'
import { createSqliteAppender } from './append-sqlite'
import { openSqliteFile } from './client'
import type { AppendRequest } from './queries/document-log'

/*
 * The thread that writes SQLite's log: waiting for the disk here keeps the typing of everybody else going.
 */

const append = createSqliteAppender(openSqliteFile())

parentPort?.on('message', (requests: AppendRequest[]) => {
  try {
    parentPort?.postMessage({ outcomes: append(requests) })
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
