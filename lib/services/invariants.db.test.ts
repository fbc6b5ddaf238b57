import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { openLogAppender } from '@/db/log-appender'
import { listAuditEventsAfter } from '@/db/queries/audit'
import { auditEvents, versions } from '@/db/schema'
import { transaction } from '@/db/transaction'
import { contentHash } from '@/lib/document/hash'
import { createNewsroom, createPerson } from '@/lib/testing/factories'
import { NewsroomLedger } from '@/lib/testing/newsroom-ledger'
import { changeStaff, perform, type Stage, type Step, step } from '@/lib/testing/random-newsroom'
import { createStory, loadStory, readStory } from '@/lib/testing/stories'
import { findArticle } from './article-record'
import { verifyAuditLog } from './audit'
import { updateSettings } from './settings'
import { readAddress } from './site'

/* The six invariants of workflow.md, held against random people doing random things, two of them often at once. */

const RUNS = 6
const STEPS = { minLength: 25, maxLength: 60, size: 'max' } as const

let stage: Stage
let ledger: NewsroomLedger
/** Every version that was ever seen: number, hash and stored bytes. */
const seen = new Map<string, string>()

beforeAll(async () => {
  const { journalist, sportJournalist, editor, editor2, sportEditor, admin } = await createNewsroom()
  const night = await createPerson({ role: 'editor', desks: 'all' })
  const people = [journalist, sportJournalist, editor, editor2, sportEditor, night, admin, editor, editor2]
  const appender = openLogAppender()
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn: Stage['appender'] = {
    append(requests) {
      const turn = queue.then(() => appender.append(requests))
      queue = turn.catch(() => undefined)
      return turn
    },
    close: () => appender.close(),
  }
  stage = { people, admin, stories: [], logged: [], appender: inTurn }
  ledger = new NewsroomLedger(people, { fourEyes: 'strict', override: 'editors' }, 0)
})

afterAll(() => stage.appender.close())

/** Everybody back at work under the default settings, two new stories, nothing left of the run before. */
async function beginRun(): Promise<void> {
  for (const [index, role] of (
    ['journalist', 'journalist', 'editor', 'editor', 'editor', 'editor'] as const
  ).entries()) {
    await changeStaff(stage, stage.people[index]?.id ?? '', { suspended: false, role })
  }
  await updateSettings(stage.admin, { fourEyes: 'strict', override: 'editors' })
  stage.stories = [await makeStory(), await makeStory()]
  await follow()
}

async function makeStory(): Promise<string> {
  const [author] = stage.people
  return createStory(author?.role === 'journalist' && !author.suspended ? author : stage.admin)
}

/** Takes in what the log says happened since. @returns whether a story changed its state */
async function follow(expected?: number): Promise<boolean> {
  const events = await listAuditEventsAfter(ledger.lastSeq, 1000)
  // Invariant 2: every success has its event, every refusal none.
  if (expected !== undefined) expect(events.map(({ action }) => action)).toHaveLength(expected)
  ledger.follow(events, stage.logged)
  return events.some(({ data }) => data.from !== data.to)
}

async function take(step: Step): Promise<void> {
  const changesState = await follow(await perform(stage, step))
  for (const id of storiesOf(step)) await expectAgreement(id, changesState)
  for (const [index, id] of stage.stories.entries()) {
    if (!ledger.accountOf(id).isPurged) continue
    stage.stories[index] = await makeStory()
    await follow(1)
  }
}

/** The stories that a step had to do with. */
function storiesOf(step: Step): string[] {
  if ('story' in step) return [stage.stories[step.story] ?? '']
  return step.kind === 'together' ? [stage.stories[step.deeds[0].story] ?? ''] : stage.stories
}

/** What the database holds is what the log of events says happened. */
async function expectAgreement(id: string, changesState: boolean): Promise<void> {
  const account = ledger.accountOf(id)
  if (account.isPurged) return expect(await findArticle(id)).toBeNull()
  const { row } = await loadStory(id)
  expect(row).toMatchObject({
    state: account.state,
    approvedHash: account.approvedHash,
    liveHash: account.liveHash,
    versionCount: account.versions,
  })
  const working = (await readStory(id)).contentHash
  // Invariant 3: what is locked is, letter for letter, what was approved or is live.
  if (row.state === 'approved') expect(working).toBe(account.approvedHash)
  if (row.state === 'published') expect(working).toBe(account.liveHash)
  if (!changesState) return
  await expectPublicText(row.publicPath, account.liveHash)
  await expectVersions(id, account.versions)
}

/** Invariant 1, as a reader sees it. */
async function expectPublicText(path: string | null, liveHash: string | null): Promise<void> {
  if (path === null) return expect(liveHash).toBeNull()
  const found = await readAddress(path)
  if (liveHash === null) return expect(found.kind).toBe('gone')
  if (found.kind !== 'live') throw new Error(`${path} is ${found.kind}`)
  expect(contentHash(found.article.document, found.article.metadata)).toBe(liveHash)
}

/** Invariants 2 and 5: one version a change of state, numbered without gaps, none ever changed. */
async function expectVersions(id: string, count: number): Promise<void> {
  const rows = await database().select().from(versions).where(eq(versions.articleId, id)).orderBy(versions.number)
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  for (const row of rows) {
    const key = `${id} ${row.number}`
    const kept = `${row.contentHash} ${row.cause} ${row.content.toString('base64')}`
    expect(kept).toBe(seen.get(key) ?? kept)
    seen.set(key, kept)
  }
}

/** Invariants 5 and 6: no event was changed since it was seen, and whoever changes one is found out. */
async function expectChain(fraction: number): Promise<void> {
  expect(await verifyAuditLog()).toEqual({ events: ledger.lastSeq })
  const chosen = 1 + Math.floor(fraction * (ledger.lastSeq - 1))
  const rows = await database()
    .select()
    .from(auditEvents)
    .where(inArray(auditEvents.seq, [1, chosen, ledger.lastSeq]))
  for (const { seq, hash } of rows) expect(hash).toBe(ledger.hashes.get(seq))
  const undo = new Error('undone')
  for (const reason of ['edited', 'missing'] as const) {
    const tampering = transaction(async () => {
      const isChosen = eq(auditEvents.seq, chosen)
      if (reason === 'edited') await database().update(auditEvents).set({ actorId: 'another' }).where(isChosen)
      else await database().delete(auditEvents).where(isChosen)
      expect(await verifyAuditLog()).toEqual({ seq: chosen, reason })
      throw undo
    })
    await expect(tampering).rejects.toBe(undo)
  }
}

test('the invariants hold whatever anybody does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, STEPS), fc.double({ min: 0, max: 1, noNaN: true }), async (steps, fraction) => {
      await beginRun()
      for (const one of steps) await take(one)
      for (const id of stage.stories) await expectAgreement(id, true)
      await expectChain(fraction)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 180_000)
