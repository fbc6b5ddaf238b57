import { expireLinks, lockLinks, markLinkUsed } from '@/db/queries/links'
import { findUser, updateUser } from '@/db/queries/users'
import { afterCommit, transaction } from '@/db/transaction'
import type { Link, LinkUse } from '@/lib/contracts/links'
import { EditorialError } from '@/lib/editorial/errors'
import { record } from './audit'
import { getBus } from './bus'
import { getOpenLink } from './links'
import { hashPassword, requireStrongPassword } from './password'
import { createFirstAdmin } from './set-up'

/**
 * What a link is for.
 * @throws EditorialError not_found for an unknown one, gone for one that was used or is too old
 */
export async function readLink(token: string): Promise<Link> {
  const link = await getOpenLink(token)
  const found = link.userId ? await findUser(link.userId) : null
  return { kind: link.kind, ...(found ? { email: found.user.email, name: found.user.name } : {}) }
}

/**
 * Uses a link up: sets the password, and makes the first account where the link is for that. Every session of the
 * account ends.
 * @throws EditorialError not_found, gone, invalid
 */
export async function redeemLink(token: string, { password, name, email }: LinkUse): Promise<void> {
  const link = await getOpenLink(token)
  const found = link.userId ? await findUser(link.userId) : null
  const who = found ? { name: found.user.name, email: found.user.email } : firstAdmin(name, email)
  requireStrongPassword(password, [who.name, who.email])
  const passwordHash = await hashPassword(password)
  await transaction(async () => {
    await lockLinks(link.userId)
    if (!(await markLinkUsed(link.tokenHash, new Date()))) throw new EditorialError('gone')
    await expireLinks(link.userId, new Date())
    if (found) await setPassword(found.user.id, passwordHash, found.user.passwordHash === null)
    else await createFirstAdmin({ ...who, passwordHash })
  })
}

function firstAdmin(name: string | undefined, email: string | undefined) {
  const missing = Object.entries({ name, email }).filter(([, value]) => value === undefined)
  if (name !== undefined && email !== undefined) return { name, email }
  throw new EditorialError('invalid', {
    errors: missing.map(([field]) => ({ pointer: `/${field}`, code: 'required' })),
  })
}

async function setPassword(userId: string, passwordHash: string, joins: boolean): Promise<void> {
  await updateUser(userId, { passwordHash }, true)
  record({ actorId: userId, action: joins ? 'user.joined' : 'user.password_changed' })
  afterCommit(() => getBus().emit('user.changed', { userId }))
}
