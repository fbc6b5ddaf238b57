import { decode, encode } from 'next-auth/jwt'
import { findSessionActor, type NamedActor } from '@/lib/services/people'
import { getSessionSecret } from '@/lib/services/secrets'

/** One name, with TLS and without: next-auth would look for another behind a proxy, and never find the session. */
export const SESSION_COOKIE = 'mihbara.session'

/** Seconds that a session lasts: thirty days. */
export const SESSION_AGE = 30 * 24 * 60 * 60

/** Who the sealed session in a cookie belongs to, asked of the database each time; null for none, a forged or an ended one. */
export async function findActorByToken(token: string | undefined): Promise<NamedActor | null> {
  if (!token) return null
  const secret = await getSessionSecret()
  const claims = await decode({ token, secret }).catch(() => null)
  return findActorByClaims(claims ?? {})
}

/** Whose session these claims are, if it still stands. */
export async function findActorByClaims({ userId, tokenVersion }: Record<string, unknown>): Promise<NamedActor | null> {
  if (typeof userId !== 'string' || typeof tokenVersion !== 'number') return null
  return findSessionActor(userId, tokenVersion)
}

/** Who a request or a socket comes from, by its `Cookie` header. */
export async function findActorByCookieHeader(header: string | null | undefined): Promise<NamedActor | null> {
  return findActorByToken(readCookie(header, SESSION_COOKIE))
}

export function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** Seals a session, as signing in does. For tests and tools that stand beside the sign-in page. */
export async function sealSession(userId: string, tokenVersion: number): Promise<string> {
  return encode({ token: { userId, tokenVersion }, secret: await getSessionSecret(), maxAge: SESSION_AGE })
}
