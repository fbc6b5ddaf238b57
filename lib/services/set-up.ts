import { v7 as uuid } from 'uuid'
import { hasUsers, insertUser } from '@/db/queries/users'
import { transaction } from '@/db/transaction'
import { sortKey } from '@/lib/arabic/sort-key'
import { EditorialError } from '@/lib/editorial/errors'
import { record } from './audit'
import { createLink, publicAddress } from './links'

/** The newsroom's first account, an admin of all desks. Must be called inside a transaction. */
export async function createFirstAdmin(person: { name: string; email: string; passwordHash: string }): Promise<void> {
  if (await hasUsers()) throw new EditorialError('gone')
  const id = uuid()
  await insertUser({
    id,
    ...person,
    nameSortKey: sortKey(person.name),
    role: 'admin',
    allDesks: true,
    tokenVersion: 0,
    suspendedAt: null,
    createdAt: new Date(),
    lastSignInAt: null,
  })
  record({ actorId: id, action: 'user.joined', data: { userId: id, role: 'admin', firstOfNewsroom: true } })
}

/**
 * The way into a newsroom that has no account yet: a link that works once and for a day, to be printed on the server's
 * own terminal. Each call ends the link before it.
 * @returns null where somebody has an account
 */
export async function ensureSetUpLink(): Promise<string | null> {
  return transaction(async () => {
    if (await hasUsers()) return null
    return publicAddress(await createLink('set-up', null, null))
  })
}
