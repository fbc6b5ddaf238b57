import { request } from '@/lib/client/request'

/** What a one-time link is for, and whose it is. The first account of a newsroom has no owner yet. */
export interface OneTimeLink {
  kind: 'set-up' | 'invite' | 'reset'
  email?: string
  name?: string
}

export interface NewAccount {
  name?: string
  email?: string
  password: string
}

const addressOf = (token: string) => `/api/links/${encodeURIComponent(token)}`

/** @throws RequestProblem not_found for an unknown link, gone for one that was used or is too old */
export function fetchOneTimeLink(token: string, signal: AbortSignal): Promise<OneTimeLink> {
  return request(addressOf(token), { signal })
}

/** Uses the link up: makes or changes the account. */
export function submitOneTimeLink(token: string, account: NewAccount): Promise<void> {
  return request(addressOf(token), { method: 'POST', body: account })
}
