import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findUser } from '@/db/queries/users'
import { isEditorialError } from '@/lib/editorial/errors'
import { createPerson, TEST_PASSWORD } from '@/lib/testing/factories'
import { signIn } from './sign-in'
import { delayAfter } from './sign-in-limits'

let address = ''
let made = 0
beforeEach(() => {
  made++
  address = `10.0.${made}.1`
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** `wrong`, `in`, or the seconds to wait. */
async function attempt(email: string, password: string, from = address): Promise<string | number> {
  try {
    return (await signIn(email, password, from)) ? 'in' : 'wrong'
  } catch (error) {
    if (isEditorialError(error) && error.code === 'rate_limited') return error.details.retryAfter ?? 0
    throw error
  }
}

describe('signing in', () => {
  test('with the right pair, however the address is written', async () => {
    const person = await createPerson({ email: 'salma@example.com' })
    expect(await signIn('  Salma@Example.com ', TEST_PASSWORD, address)).toEqual({ userId: person.id, tokenVersion: 0 })
    expect((await findUser(person.id))?.user.lastSignInAt).not.toBeNull()
  })

  test('a wrong password, no account, a suspended one and one without a password are told alike', async () => {
    const person = await createPerson()
    const suspended = await createPerson({ suspended: true })
    const invited = await createPerson({ joined: false })
    expect(await attempt(person.email, 'not the password')).toBe('wrong')
    expect(await attempt('nobody@example.com', TEST_PASSWORD)).toBe('wrong')
    expect(await attempt(suspended.email, TEST_PASSWORD)).toBe('wrong')
    expect(await attempt(invited.email, TEST_PASSWORD)).toBe('wrong')
  })
})

describe('limits', () => {
  test('delays grow, and end', () => {
    const delays = [1, 4, 5, 6, 7, 20, 1000].map(failures => delayAfter(failures, 'account'))
    expect(delays).toEqual([0, 0, 2, 4, 8, 900, 900])
    expect(delayAfter(20, 'address')).toBe(0)
    expect(delayAfter(21, 'address')).toBe(2)
  })

  test('an account is closed for a while, with the right password too, and known accounts like unknown ones', async () => {
    const person = await createPerson()
    for (const email of [person.email, 'nobody-else@example.com']) {
      const outcomes: (string | number)[] = []
      for (let at = 0; at < 6; at++) outcomes.push(await attempt(email, 'wrong', `10.1.${made}.${at}`))
      expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 2])
    }
    expect(await attempt(person.email, TEST_PASSWORD, '10.9.9.9')).toBe(2)
    later(2)
    expect(await attempt(person.email, TEST_PASSWORD, '10.9.9.9')).toBe('in')
    expect(await attempt(person.email, 'wrong', '10.9.9.9')).toBe('wrong')
  })

  test('an attempt while closed does not close it for longer', async () => {
    const email = 'patient@example.com'
    for (let at = 0; at < 5; at++) await attempt(email, 'wrong')
    for (let at = 0; at < 5; at++) expect(await attempt(email, 'wrong')).toBe(2)
    later(2)
    expect(await attempt(email, 'wrong')).toBe('wrong')
    expect(await attempt(email, 'wrong')).toBe(4)
  })

  test('an address that tries many accounts is closed; its neighbour network is not', async () => {
    for (let at = 0; at < 21; at++) expect(await attempt(`many-${made}-${at}@example.com`, 'wrong')).toBe('wrong')
    expect(await attempt(`many-${made}-x@example.com`, 'wrong')).toBe(2)
    expect(await attempt(`many-${made}-x@example.com`, 'wrong', '10.200.0.1')).toBe('wrong')
  })

  test('the addresses of one IPv6 network are one', async () => {
    for (let at = 0; at < 21; at++) await attempt(`six-${at}@example.com`, 'wrong', `2001:db8:1:2::${at}`)
    expect(await attempt('six-x@example.com', 'wrong', '2001:db8:1:2:ffff::1')).toBe(2)
    expect(await attempt('six-x@example.com', 'wrong', '2001:db8:1:3::1')).toBe('wrong')
  })

  test('one’s own account does not wash an address clean', async () => {
    const person = await createPerson()
    for (let at = 0; at < 20; at++) await attempt(`wash-${at}@example.com`, 'wrong')
    expect(await attempt(person.email, TEST_PASSWORD)).toBe('in')
    later(2)
    expect(await attempt('wash-x@example.com', 'wrong')).toBe('wrong')
    expect(await attempt('wash-y@example.com', 'wrong')).toBe(2)
  })

  test('attempts at once are all counted', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt('at-once@example.com', 'wrong')))
    expect(outcomes.filter(outcome => outcome === 'wrong')).toHaveLength(5)
  })

  test('an hour later all is forgotten', async () => {
    for (let at = 0; at < 5; at++) await attempt('forgotten@example.com', 'wrong')
    later(3700)
    for (let at = 0; at < 4; at++) expect(await attempt('forgotten@example.com', 'wrong')).toBe('wrong')
    expect(await attempt('forgotten@example.com', 'wrong')).toBe('wrong')
    expect(await attempt('forgotten@example.com', 'wrong')).toBe(2)
  })
})
