import { findUserByEmail, updateUser } from '@/db/queries/users'
import { transaction } from '@/db/transaction'
import { foldEmail } from '@/lib/arabic/folding'
import { record } from './audit'
import { isRightPassword } from './password'
import { countAttempt, forgiveAttempt } from './sign-in-limits'

/** What a session is sealed with. */
export interface SessionClaims {
  userId: string
  tokenVersion: number
}

/**
 * Checks an e-mail and a password. Takes as long, and says the same, whether the account is unknown, suspended, without
 * a password, or the password wrong.
 * @param address the network address that the attempt came from
 * @throws EditorialError rate_limited, with the seconds to wait
 */
export async function signIn(email: string, password: string, address: string): Promise<SessionClaims | null> {
  const account = foldEmail(email).slice(0, 254)
  const keys = { account, address }
  await countAttempt(keys)
  const user = await findUserByEmail(account)
  const isActive = user !== null && user.suspendedAt === null
  const right = await isRightPassword(password.slice(0, 1000), isActive ? user.passwordHash : null)
  if (!right || !user) return null
  return transaction(async () => {
    await forgiveAttempt(keys)
    await updateUser(user.id, { lastSignInAt: new Date() }, false)
    record({ actorId: user.id, action: 'user.signed_in' })
    return { userId: user.id, tokenVersion: user.tokenVersion }
  })
}
