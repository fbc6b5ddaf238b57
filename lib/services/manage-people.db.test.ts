import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listAuditEvents } from '@/db/queries/audit'
import { findUser } from '@/db/queries/users'
import { isEditorialError } from '@/lib/editorial/errors'
import { createDesk, createPerson } from '@/lib/testing/factories'
import { verifyAuditLog } from './audit'
import { getBus } from './bus'
import { invitePerson, recoverAdmin, renewLink, signOutEverywhere, updatePerson } from './manage-people'
import { describeMe, getActor, listColleagues, listPeople, type NamedActor } from './people'

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (isEditorialError(error)) return error.code
    throw error
  }
}

const lastEvent = async () => (await listAuditEvents({}, 1))[0]
const newPerson = (email: string) => ({ email, name: 'هدى منصور', role: 'journalist' as const, desks: ['sport'] })

let admin: NamedActor
beforeAll(async () => {
  await createDesk('politics')
  await createDesk('sport')
  admin = await createPerson({ role: 'admin', desks: 'all' })
})

describe('who may', () => {
  test.each(['journalist', 'editor'] as const)('a %s may not manage anybody', async role => {
    const actor = await createPerson({ role, desks: 'all' })
    const codes = await Promise.all([
      codeOf(invitePerson(actor, newPerson('x@example.com'))),
      codeOf(renewLink(actor, actor.id)),
      codeOf(updatePerson(actor, actor.id, { role: 'admin' })),
      codeOf(listPeople(actor, { limit: 10 })),
    ])
    expect(codes).toEqual(['forbidden', 'forbidden', 'forbidden', 'forbidden'])
  })

  test('a suspended admin may not either', async () => {
    const actor = await createPerson({ role: 'admin', suspended: true })
    expect(await codeOf(updatePerson(actor, actor.id, { suspended: false }))).toBe('forbidden')
  })

  test('what everybody may do is told with who they are', async () => {
    const editor = await createPerson({ role: 'editor', desks: ['sport'] })
    expect(await describeMe(editor)).toMatchObject({ permissions: { create: true, administer: false, override: true } })
    expect((await describeMe(await createPerson())).permissions).toEqual({
      create: false,
      administer: false,
      override: false,
    })
  })
})

describe('inviting', () => {
  test('makes an account without a password, of its desks', async () => {
    const { person, path } = await invitePerson(admin, newPerson('huda@example.com'))
    expect(person).toMatchObject({ email: 'huda@example.com', desks: ['sport'], joined: false, suspended: false })
    expect(path).toMatch(/^\/set-up\//)
    expect(await lastEvent()).toMatchObject({ action: 'user.invited', actorId: admin.id, data: { userId: person.id } })
  })

  test('an e-mail is one person’s, however many ask at once', async () => {
    const attempts = [1, 2, 3].map(() => codeOf(invitePerson(admin, newPerson('once@example.com'))))
    expect((await Promise.all(attempts)).sort()).toEqual(['done', 'email_taken', 'email_taken'])
  })

  test('a desk that is not there changes nothing', async () => {
    const person = { ...newPerson('lost@example.com'), desks: ['sport', 'moon'] }
    expect(await codeOf(invitePerson(admin, person))).toBe('invalid')
    expect(await codeOf(invitePerson(admin, newPerson('lost@example.com')))).toBe('done')
  })
})

describe('changing', () => {
  test('role and desks: one event; sessions end with the role', async () => {
    const person = await createPerson({ desks: ['sport'] })
    const changed = vi.fn()
    getBus().once('user.changed', changed)
    const after = await updatePerson(admin, person.id, { role: 'editor', desks: ['sport', 'politics'] })
    expect(after).toMatchObject({ role: 'editor', desks: ['politics', 'sport'] })
    expect(await lastEvent()).toMatchObject({
      action: 'user.updated',
      data: { userId: person.id, from: { role: 'journalist', desks: ['sport'] } },
    })
    expect(changed).toHaveBeenCalledWith({ userId: person.id })
    expect((await findUser(person.id))?.user.tokenVersion).toBe(1)
    expect((await updatePerson(admin, person.id, { desks: 'all' })).desks).toBe('all')
    expect((await findUser(person.id))?.user.tokenVersion).toBe(1)
  })

  test('nothing new is no event', async () => {
    const person = await createPerson({ desks: ['sport'] })
    const before = await lastEvent()
    await updatePerson(admin, person.id, { role: 'journalist', desks: ['sport'], suspended: false })
    expect(await lastEvent()).toEqual(before)
  })

  test('suspending and reinstating', async () => {
    const person = await createPerson()
    expect((await updatePerson(admin, person.id, { suspended: true })).suspended).toBe(true)
    expect(await lastEvent()).toMatchObject({ action: 'user.suspended', data: { userId: person.id } })
    expect((await getActor(person.id)).suspended).toBe(true)
    expect((await updatePerson(admin, person.id, { suspended: false })).suspended).toBe(false)
    expect((await findUser(person.id))?.user.tokenVersion).toBe(2)
  })

  test('nobody by that id', async () => {
    expect(await codeOf(updatePerson(admin, 'nobody', { suspended: true }))).toBe('not_found')
    expect(await codeOf(renewLink(admin, 'nobody'))).toBe('not_found')
  })

  test('signing out everywhere ends one’s own sessions', async () => {
    const person = await createPerson()
    await signOutEverywhere(person)
    expect((await findUser(person.id))?.user.tokenVersion).toBe(1)
    expect(await lastEvent()).toMatchObject({ action: 'user.signed_out_everywhere', actorId: person.id })
  })
})

describe('the last admin', () => {
  async function isolate(): Promise<NamedActor> {
    const others = (await listPeople(admin, { limit: 100 })).items.filter(
      person => person.role === 'admin' && person.id !== admin.id,
    )
    for (const other of others) await updatePerson(admin, other.id, { role: 'journalist' })
    return admin
  }

  test('is neither suspended nor demoted, and says so', async () => {
    const last = await isolate()
    await createPerson({ role: 'admin', joined: false })
    await createPerson({ role: 'admin', suspended: true })
    expect(await codeOf(updatePerson(last, last.id, { suspended: true }))).toBe('last_admin')
    expect(await codeOf(updatePerson(last, last.id, { role: 'editor' }))).toBe('last_admin')
    expect(await getActor(last.id)).toMatchObject({ role: 'admin', suspended: false })
  })

  test('two who take each other’s role at once: one stays, 20 times', async () => {
    for (let round = 0; round < 20; round++) {
      const first = await isolate()
      const second = await createPerson({ role: 'admin' })
      const outcomes = await Promise.all([
        codeOf(updatePerson(first, second.id, { role: 'journalist' })),
        codeOf(updatePerson(second, first.id, round % 2 ? { suspended: true } : { role: 'journalist' })),
      ])
      expect(outcomes).toContain('done')
      const left = await Promise.all([first, second].map(person => getActor(person.id)))
      const active = left.filter(person => person.role === 'admin' && !person.suspended)
      expect(active).toHaveLength(1)
      admin = active[0] ?? admin
    }
  })

  test('an account is recovered on the server, suspended or not', async () => {
    const person = await createPerson({ suspended: true })
    expect(await recoverAdmin(person.email.toUpperCase())).toMatch(/\/set-up\//)
    expect(await getActor(person.id)).toMatchObject({ role: 'admin', suspended: false })
    expect(await lastEvent()).toMatchObject({ action: 'user.recovered', actorId: null, data: { userId: person.id } })
    expect(await codeOf(recoverAdmin('nobody@example.com'))).toBe('not_found')
  })
})

describe('listing', () => {
  test('pages by name hold everybody once; colleagues are the active ones, without addresses', async () => {
    const names = ['إبراهيم', 'أحمد', 'آدم', 'بسمة', 'Adam', 'ياسر']
    const people = await Promise.all(names.map(name => createPerson({ name })))
    await updatePerson(admin, people[3]?.id ?? '', { suspended: true })
    const seen: string[] = []
    let cursor: Awaited<ReturnType<typeof listPeople>>['next'] = null
    do {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(admin, {
        cursor: cursor ?? undefined,
        limit: 3,
      })
      seen.push(...page.items.map(person => person.name))
      cursor = page.next
    } while (cursor)
    expect(seen.filter(name => names.includes(name))).toEqual(['إبراهيم', 'أحمد', 'آدم', 'بسمة', 'ياسر', 'Adam'])
    const colleagues = await listColleagues({ limit: 100 })
    expect(colleagues.items.map(person => person.name)).not.toContain('بسمة')
    expect(colleagues.items.every(person => !('email' in person))).toBe(true)
  })

  test('all of it is in the audit log, whose chain holds', async () => {
    expect(await verifyAuditLog()).toMatchObject({ events: expect.any(Number) })
  })
})
