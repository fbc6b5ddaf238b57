import { afterEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { listAuditEvents } from '@/db/queries/audit'
import { findUser, findUserByEmail } from '@/db/queries/users'
import { oneTimeLinks } from '@/db/schema'
import { isEditorialError } from '@/lib/editorial/errors'
import { createPerson, TEST_PASSWORD } from '@/lib/testing/factories'
import { renewLink, updatePerson } from './manage-people'
import { readLink, redeemLink } from './redeem-link'
import { ensureSetUpLink } from './set-up'
import { signIn } from './sign-in'

const PASSWORD = 'نافذة تطل على البحر'
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const later = (hours: number) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + hours * 60 * 60 * 1000)
}
afterEach(() => {
  vi.useRealTimers()
})

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (isEditorialError(error)) return error.code
    throw error
  }
}

const first = { name: 'نور العلي', email: 'noor@example.com', password: PASSWORD }

describe.sequential('the first start', () => {
  test('each start ends the link before it; only a hash is kept', async () => {
    const earlier = tokenOf((await ensureSetUpLink()) ?? '')
    const link = (await ensureSetUpLink()) ?? ''
    expect(link).toMatch(/^http:\/\/.+\/set-up\/[\w-]{43}$/)
    expect(await codeOf(readLink(earlier))).toBe('gone')
    expect(await readLink(tokenOf(link))).toEqual({ kind: 'set-up' })
    expect(JSON.stringify(await database().select().from(oneTimeLinks))).not.toContain(tokenOf(link))
  })

  test('a weak password or a missing name uses nothing up', async () => {
    const token = tokenOf((await ensureSetUpLink()) ?? '')
    for (const password of ['short', 'aaaaaaaaaaaaaa', 'noor.noor.2026', 'x'.repeat(201)]) {
      expect(await codeOf(redeemLink(token, { ...first, password }))).toBe('invalid')
    }
    expect(await codeOf(redeemLink(token, { password: PASSWORD }))).toBe('invalid')
    expect(await readLink(token)).toEqual({ kind: 'set-up' })
  })

  test('used by many at once, it makes one admin of all desks; and never again', async () => {
    const token = tokenOf((await ensureSetUpLink()) ?? '')
    const attempts = Array.from({ length: 5 }, (_, at) =>
      codeOf(redeemLink(token, { ...first, email: `noor${at || ''}@example.com` })),
    )
    expect((await Promise.all(attempts)).sort()).toEqual(['done', 'gone', 'gone', 'gone', 'gone'])
    expect(await ensureSetUpLink()).toBeNull()
    const admin = (await Promise.all([0, 1, 2, 3, 4].map(at => findUserByEmail(`noor${at || ''}@example.com`)))).find(
      Boolean,
    )
    expect(admin).toMatchObject({ role: 'admin', allDesks: true })
    expect(await signIn(admin?.email ?? '', PASSWORD, '10.0.0.1')).not.toBeNull()
  })
})

describe('invitations and new passwords', () => {
  test('an invitation lets in once, and says whose it is', async () => {
    const admin = await createPerson({ role: 'admin' })
    const person = await createPerson({ joined: false })
    const token = tokenOf(await renewLink(admin, person.id))
    expect(await readLink(token)).toEqual({ kind: 'invite', email: person.email, name: person.name })
    expect(await codeOf(redeemLink(token, { password: PASSWORD }))).toBe('done')
    expect(await codeOf(redeemLink(token, { password: PASSWORD }))).toBe('gone')
    expect(await codeOf(readLink(token))).toBe('gone')
    expect(await signIn(person.email, PASSWORD, '10.0.0.1')).not.toBeNull()
    const [, event] = await listAuditEvents({}, 2)
    expect(event).toMatchObject({ action: 'user.joined', actorId: person.id })
  })

  test('a new password ends every session and the old password', async () => {
    const admin = await createPerson({ role: 'admin' })
    const person = await createPerson()
    await redeemLink(tokenOf(await renewLink(admin, person.id)), { password: PASSWORD })
    expect((await findUser(person.id))?.user.tokenVersion).toBe(1)
    expect(await signIn(person.email, TEST_PASSWORD, '10.0.0.1')).toBeNull()
  })

  test('used twice at once, one password holds', async () => {
    const admin = await createPerson({ role: 'admin' })
    const person = await createPerson()
    const token = tokenOf(await renewLink(admin, person.id))
    const words = ['قمر على سطح الدار', 'بيت قديم في الحي', 'شجرة تين وحيدة']
    const outcomes = await Promise.all(words.map(password => codeOf(redeemLink(token, { password }))))
    expect(outcomes.sort()).toEqual(['done', 'gone', 'gone'])
    expect((await findUser(person.id))?.user.tokenVersion).toBe(1)
  })

  test('links grow old, are replaced, end with a suspension, and cannot be guessed', async () => {
    const admin = await createPerson({ role: 'admin' })
    const person = await createPerson()
    const old = tokenOf(await renewLink(admin, person.id))
    const replaced = tokenOf(await renewLink(admin, person.id))
    expect(await codeOf(redeemLink(old, { password: PASSWORD }))).toBe('gone')
    await updatePerson(admin, person.id, { suspended: true })
    expect(await codeOf(redeemLink(replaced, { password: PASSWORD }))).toBe('gone')
    await updatePerson(admin, person.id, { suspended: false })
    const token = tokenOf(await renewLink(admin, person.id))
    expect(await codeOf(readLink('guessed'))).toBe('not_found')
    later(25)
    expect(await codeOf(redeemLink(token, { password: PASSWORD }))).toBe('gone')
  })
})
