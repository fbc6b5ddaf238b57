import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { signOutEverywhere, updatePerson } from '@/lib/services/manage-people'
import { performTransitions } from '@/lib/services/transitions'
import { createPerson } from '@/lib/testing/factories'
import { cookieOf } from '@/lib/testing/http'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

let newsroom: LiveNewsroom

beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

/** Somebody who may edit everything, and whom a test may take that from. */
async function guest() {
  const person = await createPerson({ role: 'admin', desks: 'all' })
  return { person, cookie: await cookieOf(person) }
}

test('a suspended person’s sockets close within two seconds, and nobody else’s', async () => {
  const story = await newsroom.newStory()
  const { person, cookie } = await guest()
  const [other] = await newsroom.openAll(['journalist'], story)
  const tab = await newsroom.open(null, story, { cookie })
  await tab.synced()
  const began = performance.now()
  await updatePerson(newsroom.people.admin, person.id, { suspended: true })
  expect(await tab.ended()).toBe('suspended')
  expect(performance.now() - began).toBeLessThan(2000)
  const again = await newsroom.open(null, story, { cookie })
  expect(await again.ended()).toBe('unauthenticated')
  other.type('.')
  await other.saved()
  expect(other.endings).toEqual([])
})

test('a session that was ended closes its sockets', async () => {
  const story = await newsroom.newStory()
  const { person, cookie } = await guest()
  const tab = await newsroom.open(null, story, { cookie })
  await tab.synced()
  await signOutEverywhere(person)
  expect(await tab.ended()).toBe('unauthenticated')
})

test('whom a transition takes the pen from is told to come back, and comes back as a reader', async () => {
  const story = await newsroom.newStory('متن')
  const [writer, admin] = await newsroom.openAll(['journalist', 'admin'], story)
  await performTransitions(newsroom.people.journalist, story, [{ action: 'submit' }])
  expect(await writer.ended()).toBe('access_changed')
  const [again] = await newsroom.openAll(['journalist'], story)
  expect(again.provider.authorizedScope).toBe('readonly')
  admin.type(' وزيادة')
  await admin.saved()
  expect(admin.endings).toEqual([])
  expect(await newsroom.storedText(story)).toBe('متن وزيادة')
})

test('who may still edit after a transition types on and notices nothing', async () => {
  const story = await newsroom.newStory('متن')
  const [editor] = await newsroom.openAll(['admin'], story)
  const moves = [
    { as: 'journalist', command: { action: 'submit' } },
    { as: 'editor', command: { action: 'return', note: 'ملاحظة' } },
  ] as const
  for (let round = 0; round < 6; round++) {
    for (const { as, command } of moves) {
      editor.type('أ')
      const moved = performTransitions(newsroom.people[as], story, [command])
      editor.type('ب')
      await moved
      editor.type('ج')
    }
  }
  await editor.saved()
  expect(editor.endings).toEqual([])
  expect(await newsroom.storedText(story)).toBe(`متن${'أبج'.repeat(12)}`)
})

test('a purged story closes', async () => {
  const story = await newsroom.newStory()
  const { admin, journalist } = newsroom.people
  await performTransitions(journalist, story, [{ action: 'spike' }])
  const [reader] = await newsroom.openAll(['journalist'], story)
  await performTransitions(admin, story, [{ action: 'purge' }], { confirmation: 'عنوان' })
  expect(await reader.ended()).toBe('access_changed')
})
