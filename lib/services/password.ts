import { hash, verify } from '@node-rs/argon2'
import { EditorialError } from '@/lib/editorial/errors'
import { isCommonPassword } from './common-passwords'

/** The hash of a password that nobody knows: checking it takes as long as checking one that somebody does. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$EzfrfOra314fTJYJvrL7Ig$adiWKh+rA/RT/sigiI8i53uBFMO4H1wPT8lldLiZmoA'

/** The same letters from any keyboard are the same password. */
const normalize = (password: string) => password.normalize('NFKC')

/** Argon2id, with the library's defaults: 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password))
}

/** Checks a password; without a hash, in the same time, it is wrong. */
export async function isRightPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODY, normalize(password)).catch(() => false)
  return right && passwordHash !== null
}

const SHORTEST = 12
/** Beyond this, hashing is work for the server and safety for nobody. */
const LONGEST = 200

/**
 * @param known what the person is called: no password is made of it
 * @throws EditorialError invalid, at `/password`: `too_short`, `too_long` or `common`
 */
export function requireStrongPassword(password: string, known: readonly string[]): void {
  const length = [...normalize(password)].length
  const code =
    length < SHORTEST ? 'too_short' : length > LONGEST ? 'too_long' : isCommonPassword(password, known) && 'common'
  if (code) throw new EditorialError('invalid', { errors: [{ pointer: '/password', code }] })
}
