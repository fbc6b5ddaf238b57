import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isEditorialError } from '@/lib/editorial/errors'
import { getEnvironment } from '@/lib/environment'
import { getLogger } from '@/lib/services/logger'
import { getSessionSecret } from '@/lib/services/secrets'
import { type SessionClaims, signIn } from '@/lib/services/sign-in'
import { addressOf } from './address'
import { findActorByClaims, SESSION_AGE, SESSION_COOKIE } from './session-cookie'

type SignedIn = SessionClaims & { id: string }

/** next-auth writes what is thrown here into an address: only codes of ours may be in it. */
async function authorize(
  credentials: Record<'email' | 'password', string> | undefined,
  request: { headers?: Record<string, unknown> | undefined },
): Promise<SignedIn | null> {
  const { email, password } = credentials ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return null
  try {
    const claims = await signIn(email, password, addressOf(request.headers ?? {}))
    return claims && { id: claims.userId, ...claims }
  } catch (error) {
    if (isEditorialError(error)) throw new Error(`${error.code}:${error.details.retryAfter ?? 0}`)
    getLogger().error({ err: error }, 'a sign-in failed')
    throw new Error('unavailable')
  }
}

/**
 * How people sign in, and what a session is made of. Permission is never read from it: only whose it is.
 * @param origin where the newsroom is for this visitor; next-auth itself knows only the one of its environment
 */
export async function getAuthOptions(origin: string): Promise<AuthOptions> {
  const secure = getEnvironment().publicUrl?.startsWith('https:') ?? false
  return {
    secret: await getSessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_AGE },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({ credentials: { email: { type: 'email' }, password: { type: 'password' } }, authorize }),
    ],
    callbacks: {
      jwt({ token, user }) {
        const { userId, tokenVersion } = (user as SignedIn | undefined) ?? token
        return { userId, tokenVersion }
      },
      async session({ session, token }) {
        const actor = await findActorByClaims(token)
        return { expires: session.expires, ...(actor ? { user: { name: actor.name, email: actor.email } } : {}) }
      },
      redirect: ({ url }) => pathOn(origin, url),
    },
    logger: {
      error: (code, details) => getLogger().error({ code, details: describeDetails(details) }, 'next-auth'),
      warn: code => getLogger().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** Whatever host a link names, it leads to a page of ours. */
function pathOn(origin: string, url: string): string {
  if (!URL.canParse(url, origin)) return origin
  const { pathname, search, hash } = new URL(url, origin)
  return `${origin}${pathname}${search}${hash}`
}

function describeDetails(details: unknown): string {
  return details instanceof Error ? details.message : 'see code'
}
