import { randomBytes } from 'node:crypto'
import { findSecret, insertSecret } from '@/db/queries/secrets'
import { transaction } from '@/db/transaction'
import { getEnvironment } from '@/lib/environment'

const NAME = 'session'
let kept: Promise<string> | undefined

/** The key that sessions are sealed with: from the environment, else made at the first start and kept in the database. */
export async function getSessionSecret(): Promise<string> {
  const given = getEnvironment().secret
  if (given) return given
  kept ??= loadSecret()
  return kept.catch(error => {
    kept = undefined
    throw error
  })
}

async function loadSecret(): Promise<string> {
  const known = await findSecret(NAME)
  if (known) return known
  return transaction(async () => {
    await insertSecret(NAME, randomBytes(32).toString('base64url'))
    const secret = await findSecret(NAME)
    if (!secret) throw new Error('The session secret could not be kept')
    return secret
  })
}
