import { expect, it } from 'vitest'
import { signInFailureOf } from './sign-in-failure'

it.each([
  [{ error: 'CredentialsSignin', status: 401 }, 'wrong'],
  [{ error: 'rate_limited:30', status: 401 }, 'tooMany'],
  [{ error: 'rate_limited:600', status: 401 }, 'tooManyMinutes'],
  [{ error: 'rate_limited', status: 401 }, 'tooManyUnknown'],
  [{ error: 'anything', status: 429 }, 'tooManyUnknown'],
  [{ error: 'anything', status: 500 }, 'unreachable'],
  [undefined, 'unreachable'],
])('%j is told as %s', (answer, key) => {
  expect(signInFailureOf(answer).key).toBe(key)
})
