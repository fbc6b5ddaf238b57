import { describe, expect, it } from 'vitest'
import { RequestProblem } from '@/lib/client/request'
import { accountErrorsOf, checkAccount } from './account-errors'

const good = {
  name: 'سلمى الخطيب',
  email: 'salma@example.com',
  password: 'نجوم كثيرة في الليل',
  again: 'نجوم كثيرة في الليل',
}

describe('checkAccount', () => {
  it('lets a complete account through', () => {
    expect(checkAccount(good, true)).toEqual({})
  })

  it.each([
    [{ name: '  ' }, { name: 'setUp.nameMissing' }],
    [{ email: '' }, { email: 'signIn.emailMissing' }],
    [{ email: 'salma@' }, { email: 'signIn.emailInvalid' }],
    [{ password: 'قصيرة', again: 'قصيرة' }, { password: 'setUp.passwordShort' }],
    [{ again: 'غيرها' }, { again: 'setUp.passwordsDiffer' }],
  ])('%j', (change, errors) => {
    expect(checkAccount({ ...good, ...change }, true)).toEqual(errors)
  })

  it('asks nobody for a name whose account is there already', () => {
    expect(checkAccount({ ...good, name: '', email: '' }, false)).toEqual({})
  })

  it('counts letters as people do', () => {
    const emoji = '🖋'.repeat(11)
    expect(checkAccount({ ...good, password: emoji, again: emoji }, false).password).toBe('setUp.passwordShort')
  })
})

describe('accountErrorsOf', () => {
  it('puts the server’s findings at their fields', () => {
    const found = (code: RequestProblem['code'], errors: RequestProblem['errors'] = []) =>
      accountErrorsOf(new RequestProblem(422, code, '', '', errors))
    expect(found('email_taken')).toEqual({ email: 'setUp.emailTaken' })
    expect(found('invalid', [{ pointer: '/password', code: 'common' }])).toEqual({
      password: 'setUp.passwordCommon',
    })
    expect(found('invalid', [{ pointer: '/name', code: 'too_small' }])).toEqual({ name: 'setUp.nameMissing' })
    expect(found('internal')).toEqual({})
  })
})
