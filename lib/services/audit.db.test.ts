import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { type AuditEventRow, insertAuditEvents } from '@/db/queries/audit'
import { auditEvents, auditHead } from '@/db/schema'
import { transaction } from '@/db/transaction'
import { CHAIN_START, eventHash } from '@/lib/editorial/hash-chain'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { createStory } from '@/lib/testing/stories'
import { record, verifyAuditLog } from './audit'
import { updateSettings } from './settings'

let people: Newsroom
let kept: AuditEventRow[]

beforeAll(async () => {
  people = await createNewsroom()
  for (let count = 0; count < 5; count++) await createStory(people.journalist)
  await updateSettings(people.admin, { newsroomName: 'المحبرة' })
})

const readLog = () => database().select().from(auditEvents).orderBy(asc(auditEvents.seq))

beforeEach(async () => {
  kept = await readLog()
  expect(await verifyAuditLog()).toEqual({ events: kept.length })
})

/** Each test damages the log as only somebody at the database could, and is repaired after. */
afterEach(() =>
  transaction(async () => {
    await database().delete(auditEvents)
    await database().delete(auditHead)
    await database().insert(auditEvents).values(kept)
    const last = kept.at(-1)
    if (last) await database().insert(auditHead).values({ id: 1, seq: last.seq, hash: last.hash })
  }),
)

const change = (seq: number, columns: Partial<AuditEventRow>) =>
  transaction(() => database().update(auditEvents).set(columns).where(eq(auditEvents.seq, seq)))
const remove = (seq: number) => transaction(() => database().delete(auditEvents).where(eq(auditEvents.seq, seq)))

test('one changed byte is found, and its event named', async () => {
  await change(3, { data: { desk: 'politicz' } })
  expect(await verifyAuditLog()).toEqual({ seq: 3, reason: 'edited' })
})

test.each<[string, Partial<AuditEventRow>]>([
  ['person', { actorId: 'another' }],
  ['time', { at: new Date(0) }],
  ['action', { action: 'article.purged' }],
  ['article', { articleId: 'another' }],
])('so is a changed %s, in the last event too', async (_, columns) => {
  await change(kept.length, columns)
  expect(await verifyAuditLog()).toEqual({ seq: kept.length, reason: 'edited' })
})

test('a removed event is named, the first and the last too', async () => {
  await remove(4)
  expect(await verifyAuditLog()).toEqual({ seq: 4, reason: 'missing' })
  await remove(1)
  expect(await verifyAuditLog()).toEqual({ seq: 1, reason: 'missing' })
})

test('events cut from the end are missed, though what is left is whole', async () => {
  await remove(kept.length)
  expect(await verifyAuditLog()).toEqual({ seq: kept.length, reason: 'missing' })
  await remove(kept.length - 1)
  expect(await verifyAuditLog()).toEqual({ seq: kept.length - 1, reason: 'missing' })
})

test('two events that changed places are found', async () => {
  await change(2, { seq: 1000 })
  await change(3, { seq: 2 })
  await change(1000, { seq: 3 })
  expect(await verifyAuditLog()).toEqual({ seq: 2, reason: 'edited' })
})

test('an event that was rewritten with its hash breaks the chain; the last one differs from the head', async () => {
  const forge = async (seq: number) => {
    const event = kept.find(row => row.seq === seq)
    if (!event) throw new Error('no such event')
    const forged = { ...event, actorId: 'another' }
    await change(seq, { ...forged, hash: eventHash(forged) })
  }
  await forge(kept.length)
  expect(await verifyAuditLog()).toEqual({ seq: kept.length, reason: 'edited' })
  await forge(2)
  expect(await verifyAuditLog()).toEqual({ seq: 3, reason: 'reordered' })
})

test('an event that was slipped in behind the end is found', async () => {
  const last = kept.at(-1)
  const event = { seq: kept.length + 1, at: new Date(), actorId: null, action: 'x', articleId: null, data: {} }
  const linked = { ...event, previousHash: last?.hash ?? CHAIN_START }
  await transaction(() =>
    database()
      .insert(auditEvents)
      .values({ ...linked, hash: eventHash(linked) }),
  )
  expect(await verifyAuditLog()).toEqual({ seq: kept.length + 1, reason: 'edited' })
})

test('it holds while people work, and over more than a page of events', async () => {
  const many = transaction(async () => {
    for (let count = 0; count < 1100; count++) record({ actorId: null, action: 'article.updated', data: { count } })
  })
  const working = Promise.all([many, ...Array.from({ length: 12 }, () => createStory(people.journalist))])
  const results = []
  for (let count = 0; count < 10; count++) results.push(await verifyAuditLog())
  await working
  results.push(await verifyAuditLog())
  for (const result of results) expect(result).toEqual({ events: expect.any(Number) })
  expect(results.at(-1)).toEqual({ events: kept.length + 1112 })
}, 40_000)

test('an event is written with its change, or neither is', async () => {
  const failing = transaction(async () => {
    record({ actorId: null, action: 'settings.updated' })
    await insertAuditEvents([])
    throw new Error('after the change')
  })
  await expect(failing).rejects.toThrow('after the change')
  expect(await readLog()).toEqual(kept)
  expect(() => record({ actorId: null, action: 'settings.updated' })).toThrow()
})
