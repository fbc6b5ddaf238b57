import { parentPort } from 'node:worker_threads'
import { type Compaction, compactDocument } from './document-log'

/*
 * The thread that compacts documents: thousands of edits take seconds that nobody who types should wait for.
 */

let turn: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (compaction: Compaction) => {
  turn = turn
    .then(() => compactDocument(compaction))
    .then(
      bytes => parentPort?.postMessage({ articleId: compaction.articleId, bytes }),
      (error: unknown) => parentPort?.postMessage({ articleId: compaction.articleId, failure: String(error) }),
    )
})
