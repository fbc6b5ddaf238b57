import type { RequestProblem } from '@/lib/client/request'

export const shortestPassword = 12

export interface AccountFields {
  name: string
  email: string
  password: string
  again: string
}

type Message =
  | 'setUp.nameMissing'
  | 'signIn.emailMissing'
  | 'signIn.emailInvalid'
  | 'setUp.emailTaken'
  | 'setUp.passwordShort'
  | 'setUp.passwordLong'
  | 'setUp.passwordCommon'
  | 'setUp.passwordsDiffer'

/** What is wrong, field by field, as keys of messages. */
export type AccountErrors = Partial<Record<keyof AccountFields, Message>>

/** Checks what was typed before it is sent. `asksWho`: the first account also gives name and e-mail. */
export function checkAccount(fields: AccountFields, asksWho: boolean): AccountErrors {
  const errors: AccountErrors = {}
  if (asksWho && !fields.name.trim()) errors.name = 'setUp.nameMissing'
  if (asksWho && !fields.email.trim()) errors.email = 'signIn.emailMissing'
  else if (asksWho && !/^\S+@\S+\.\S+$/.test(fields.email.trim())) errors.email = 'signIn.emailInvalid'
  if ([...fields.password].length < shortestPassword) errors.password = 'setUp.passwordShort'
  else if (fields.password !== fields.again) errors.again = 'setUp.passwordsDiffer'
  return errors
}

const passwordMessages: Record<string, Message> = {
  too_long: 'setUp.passwordLong',
  common: 'setUp.passwordCommon',
}

/** What the server found wrong, at the field where it belongs; empty when it belongs to none. */
export function accountErrorsOf(problem: RequestProblem): AccountErrors {
  if (problem.code === 'email_taken') return { email: 'setUp.emailTaken' }
  const errors: AccountErrors = {}
  for (const { pointer, code } of problem.errors) {
    if (pointer === '/name') errors.name = 'setUp.nameMissing'
    if (pointer === '/email') errors.email = 'signIn.emailInvalid'
    if (pointer === '/password') errors.password = passwordMessages[code] ?? 'setUp.passwordShort'
  }
  return errors
}
