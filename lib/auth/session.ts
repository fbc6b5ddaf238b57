import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { NamedActor } from '@/lib/services/people'
import { findActorByToken, SESSION_COOKIE } from './session-cookie'

/** Who looks at this page, if anybody is signed in; asked of the database once a page. */
export const findActor = cache(async (): Promise<NamedActor | null> => {
  return findActorByToken((await cookies()).get(SESSION_COOKIE)?.value)
})

/**
 * Who looks at this page; sends anybody else to sign in.
 * @param returnTo the path to come back to afterwards
 */
export async function requireActor(returnTo?: string): Promise<NamedActor> {
  const actor = await findActor()
  if (actor) return actor
  const hadSession = (await cookies()).has(SESSION_COOKIE)
  const query = new URLSearchParams()
  if (returnTo) query.set('callbackUrl', returnTo)
  if (hadSession) query.set('notice', 'ended')
  redirect(query.size > 0 ? `/sign-in?${query}` : '/sign-in')
}
