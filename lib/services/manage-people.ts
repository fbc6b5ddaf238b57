import { v7 as uuid } from 'uuid'
import { listDesksBySlug } from '@/db/queries/desks'
import { expireLinks } from '@/db/queries/links'
import {
  findUser,
  findUserByEmail,
  insertUser,
  lockUserAndAdmins,
  replaceUserDesks,
  type UserWithDesks,
  updateUser,
} from '@/db/queries/users'
import { afterCommit, transaction } from '@/db/transaction'
import { foldEmail } from '@/lib/arabic/folding'
import { sortKey } from '@/lib/arabic/sort-key'
import type { NewPerson, Person, PersonChanges } from '@/lib/contracts/people'
import type { Actor, Role } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canAdminister } from '@/lib/editorial/policy'
import { record } from './audit'
import { getBus } from './bus'
import { createLink, publicAddress } from './links'
import { presentPerson } from './people'

function requireAdmin(actor: Actor): void {
  if (!canAdminister(actor)) throw new EditorialError('forbidden')
}

async function getUser(id: string): Promise<UserWithDesks> {
  const found = await findUser(id)
  if (!found) throw new EditorialError('not_found')
  return found
}

const tellOthers = (userId: string) => afterCommit(() => getBus().emit('user.changed', { userId }))

/**
 * Makes an account without a password.
 * @returns the person, and the path of the one-time link that lets them in
 * @throws EditorialError forbidden, email_taken, invalid for a desk that is not there
 */
export async function invitePerson(actor: Actor, person: NewPerson): Promise<{ person: Person; path: string }> {
  requireAdmin(actor)
  return transaction(async () => {
    const id = uuid()
    const isNew = await insertUser({
      id,
      email: person.email,
      name: person.name,
      nameSortKey: sortKey(person.name),
      role: person.role,
      allDesks: person.desks === 'all',
      passwordHash: null,
      tokenVersion: 0,
      suspendedAt: null,
      createdAt: new Date(),
      lastSignInAt: null,
    })
    if (!isNew) throw new EditorialError('email_taken', { errors: [{ pointer: '/email', code: 'taken' }] })
    await putIntoDesks(id, person.desks)
    const { email, name, role, desks } = person
    record({ actorId: actor.id, action: 'user.invited', data: { userId: id, email, name, role, desks } })
    const path = await createLink('invite', id, actor.id)
    return { person: presentPerson(await getUser(id)), path }
  })
}

/**
 * A new way in, for who lost theirs: the invitation again, or once there is a password, a link to change it.
 * @returns the link's path
 * @throws EditorialError forbidden, not_found
 */
export async function renewLink(actor: Actor, userId: string): Promise<string> {
  requireAdmin(actor)
  return transaction(async () => {
    const { user } = await getUser(userId)
    const kind = user.passwordHash === null ? 'invite' : 'reset'
    record({ actorId: actor.id, action: kind === 'invite' ? 'user.invited' : 'user.reset', data: { userId } })
    return createLink(kind, userId, actor.id)
  })
}

/**
 * Changes a person's role, desks and suspension; each takes effect at once, everywhere. A new role and a suspension end
 * every session.
 * @throws EditorialError forbidden, not_found, last_admin, invalid for a desk that is not there
 */
export async function updatePerson(actor: Actor, userId: string, changes: PersonChanges): Promise<Person> {
  requireAdmin(actor)
  return transaction(async () => {
    // Locked before it is read: what is compared must be what is changed.
    const admins = await lockUserAndAdmins(userId)
    const before = await getUser(userId)
    const changed = await changeMembership(actor, before, changes)
    const suspended = await changeSuspension(actor, before, changes.suspended)
    const after = await getUser(userId)
    const wasLast = admins.includes(userId) && admins.length === 1
    if (wasLast && !isActiveAdmin(after)) throw new EditorialError('last_admin')
    if (changed || suspended) tellOthers(userId)
    return presentPerson(after)
  })
}

const isActiveAdmin = ({ user }: UserWithDesks) => user.role === 'admin' && user.suspendedAt === null

async function changeMembership(actor: Actor, { user, desks }: UserWithDesks, changes: PersonChanges) {
  const before: { role: Role; desks: string[] | 'all' } = { role: user.role, desks: user.allDesks ? 'all' : desks }
  const after = { role: changes.role ?? before.role, desks: changes.desks ?? before.desks }
  const changesRole = after.role !== before.role
  const changesDesks = listing(after.desks) !== listing(before.desks)
  if (!changesRole && !changesDesks) return false
  if (changesDesks) await putIntoDesks(user.id, after.desks)
  await updateUser(user.id, { role: after.role, allDesks: after.desks === 'all' }, changesRole)
  record({ actorId: actor.id, action: 'user.updated', data: { userId: user.id, from: before, to: after } })
  return true
}

const listing = (desks: string[] | 'all') => (desks === 'all' ? 'all' : JSON.stringify([...new Set(desks)].sort()))

async function putIntoDesks(userId: string, slugs: string[] | 'all'): Promise<void> {
  const wanted = slugs === 'all' ? [] : [...new Set(slugs)]
  const known = await listDesksBySlug(wanted)
  if (known.length < wanted.length) {
    throw new EditorialError('invalid', { errors: [{ pointer: '/desks', code: 'unknown' }] })
  }
  await replaceUserDesks(
    userId,
    known.map(desk => desk.id),
  )
}

async function changeSuspension(actor: Actor, { user }: UserWithDesks, suspended: boolean | undefined) {
  if (suspended === undefined || suspended === (user.suspendedAt !== null)) return false
  const now = new Date()
  await updateUser(user.id, { suspendedAt: suspended ? now : null }, true)
  if (suspended) await expireLinks(user.id, now)
  record({ actorId: actor.id, action: suspended ? 'user.suspended' : 'user.reinstated', data: { userId: user.id } })
  return true
}

/** Ends every session of one's own, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await transaction(async () => {
    await updateUser(actor.id, {}, true)
    record({ actorId: actor.id, action: 'user.signed_out_everywhere' })
    tellOthers(actor.id)
  })
}

/**
 * Makes an account an active admin again, from the server's own terminal, whoever locked it out.
 * @returns a link to set its password
 * @throws EditorialError not_found
 */
export async function recoverAdmin(email: string): Promise<string> {
  return transaction(async () => {
    const user = await findUserByEmail(foldEmail(email))
    if (!user) throw new EditorialError('not_found')
    await updateUser(user.id, { role: 'admin', suspendedAt: null }, true)
    record({ actorId: null, action: 'user.recovered', data: { userId: user.id } })
    tellOthers(user.id)
    return publicAddress(await createLink('reset', user.id, null))
  })
}
