import { request } from '@/lib/client/request'
import type { Link, LinkUse } from '@/lib/contracts/links'

const addressOf = (token: string) => `/api/links/${encodeURIComponent(token)}`

/** @throws RequestProblem not_found for an unknown link, gone for one that was used or is too old */
export function fetchOneTimeLink(token: string, signal: AbortSignal): Promise<Link> {
  return request(addressOf(token), { signal })
}

/** Uses the link up: makes or changes the account. */
export function submitOneTimeLink(token: string, account: LinkUse): Promise<void> {
  return request(addressOf(token), { method: 'POST', body: account })
}
