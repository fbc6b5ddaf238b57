import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { lockDocument, raiseEpoch } from '@/db/queries/documents'
import { afterCommit, transaction } from '@/db/transaction'
import type { DocumentJSON } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import { bodyText } from '@/lib/document/text'
import { applyStored, readDocument } from '@/lib/document/ydoc'
import { findArticle, readerMetadataOf } from '@/lib/services/article-record'
import { getBus } from '@/lib/services/bus'
import { readStoredDocument } from '@/lib/services/document-log'
import { readWorkingCopy } from '@/lib/services/documents'
import { performTransitions } from '@/lib/services/transitions'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

const STORIES = 20
const RACES_EACH = 50
const APPROVALS = 12

let newsroom: LiveNewsroom

beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

/** What a transition does to the log: it takes the lock, reads the text up to a number, and raises the epoch. */
async function freeze(articleId: string): Promise<{ seq: number; text: string }> {
  return transaction(async () => {
    await lockDocument(articleId)
    const { seq, document } = await readWorkingCopy(articleId)
    const epoch = await raiseEpoch(articleId)
    afterCommit(() => getBus().emit('article.changed', { articleId, epoch }))
    return { seq, text: bodyText(document) }
  })
}

async function textAt(articleId: string): Promise<(seq: number) => string> {
  const { state, rows } = await readStoredDocument(articleId)
  const ydoc = new Y.Doc()
  applyStored(ydoc, state)
  let next = 0
  return seq => {
    for (; next < seq; next++) Y.applyUpdate(ydoc, rows[next]?.update ?? new Uint8Array())
    return bodyText(readDocument(ydoc))
  }
}

async function raceAtOneStory(): Promise<void> {
  const story = await newsroom.newStory()
  const writers = await newsroom.openAll(['journalist', 'admin', 'admin'], story)
  const frozen: { seq: number; text: string }[] = []
  let typed = 0
  for (let race = 0; race < RACES_EACH; race++) {
    const moment = freeze(story)
    for (const writer of writers) {
      writer.type(`${typed++} `)
      if (race % 3 === 0) writer.type(`${typed++} `)
    }
    frozen.push(await moment)
    if (race % 10 === 0) await Promise.all(writers.map(writer => writer.saved()))
  }
  await Promise.all(writers.map(writer => writer.saved()))
  expect(writers.flatMap(writer => writer.endings)).toEqual([])
  const at = await textAt(story)
  for (const { seq, text } of frozen) expect(text).toBe(at(seq))
  const words = (await newsroom.storedText(story)).trim().split(' ').map(Number)
  expect(words.sort((a, b) => a - b)).toEqual(Array.from({ length: typed }, (_, index) => index))
  newsroom.closeTabs()
}

test(`${STORIES * RACES_EACH} races of typing against a raised epoch: each text was frozen with all that came before, and nothing is lost`, async () => {
  for (let story = 0; story < STORIES; story++) await raceAtOneStory()
}, 240_000)

test(`${APPROVALS} races of typing against approval: what was approved is what is there`, async () => {
  const { journalist, editor2 } = newsroom.people
  const story = await newsroom.newStory('متن')
  await performTransitions(journalist, story, [{ action: 'submit' }])
  const hashNow = async (document?: DocumentJSON) => {
    const article = await findArticle(story)
    if (!article) throw new Error('The story is gone')
    return contentHash(document ?? (await readWorkingCopy(story)).document, readerMetadataOf(article.row))
  }
  let approved = 0
  for (let race = 0; race < APPROVALS; race++) {
    const [writer] = await newsroom.openAll(['editor'], story)
    const hash = await hashNow()
    const approval = performTransitions(editor2, story, [{ action: 'approve', contentHash: hash }]).then(
      () => true,
      () => false,
    )
    if (race % 2 === 0) await new Promise(setImmediate)
    writer.type('.')
    if (await approval) {
      approved++
      expect(['access_changed', 'refused:state_conflict']).toContain(await writer.ended())
      expect(await hashNow()).toBe(hash)
      await performTransitions(editor2, story, [{ action: 'reopen' }])
    } else {
      await writer.saved()
      expect(await newsroom.storedText(story)).toBe(writer.text())
    }
    newsroom.closeTabs()
  }
  expect(approved).toBeGreaterThan(0)
}, 240_000)
