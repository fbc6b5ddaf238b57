import { findUser, listUsers, type UserWithDesks } from '@/db/queries/users'
import type { Colleague, Me, Person, PersonKey } from '@/lib/contracts/people'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canAdminister } from '@/lib/editorial/policy'
import { getSettings } from './settings'

/** Who acts, with what their colleagues call them. */
export interface NamedActor extends Actor {
  name: string
  email: string
}

export function presentActor({ user, desks }: UserWithDesks): NamedActor {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    desks: user.allDesks ? 'all' : desks,
    suspended: user.suspendedAt !== null,
  }
}

/** A person as the database knows them at this moment, suspended ones too. */
export async function findActorById(userId: string): Promise<NamedActor | null> {
  const found = await findUser(userId)
  return found ? presentActor(found) : null
}

/** @throws EditorialError not_found */
export async function getActor(userId: string): Promise<NamedActor> {
  const actor = await findActorById(userId)
  if (!actor) throw new EditorialError('not_found')
  return actor
}

/**
 * Whose session it is: nobody's once the account was suspended, or the session ended by a change of password or role
 * or by signing out everywhere.
 */
export async function findSessionActor(userId: string, tokenVersion: number): Promise<NamedActor | null> {
  const found = await findUser(userId)
  if (!found || found.user.suspendedAt !== null || found.user.tokenVersion !== tokenVersion) return null
  return presentActor(found)
}

/** A person as admins see them. */
export function presentPerson({ user, desks }: UserWithDesks): Person {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    desks: user.allDesks ? 'all' : desks,
    suspended: user.suspendedAt !== null,
    joined: user.passwordHash !== null,
    createdAt: user.createdAt.toISOString(),
    lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  }
}

function presentColleague({ user, desks }: UserWithDesks): Colleague {
  return { id: user.id, name: user.name, role: user.role, desks: user.allDesks ? 'all' : desks }
}

/** A page of a list: `next` is where the one after it begins. */
export interface Page<Item, Key> {
  items: Item[]
  next: Key | null
}

/** Where a page of people begins, and how many it holds. */
export interface PeopleQuery {
  cursor?: PersonKey | undefined
  limit: number
}

async function readPage({ cursor, limit }: PeopleQuery, activeOnly: boolean): Promise<Page<UserWithDesks, PersonKey>> {
  const rows = await listUsers({ after: cursor, activeOnly }, limit + 1)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1)?.user : undefined
  return { items, next: last ? { nameSortKey: last.nameSortKey, id: last.id } : null }
}

/**
 * Everyone with an account, by name, with all that admins see.
 * @throws EditorialError forbidden
 */
export async function listPeople(actor: Actor, query: PeopleQuery): Promise<Page<Person, PersonKey>> {
  if (!canAdminister(actor)) throw new EditorialError('forbidden')
  const { items, next } = await readPage(query, false)
  return { items: items.map(presentPerson), next }
}

/** Those who may be given work, by name, as everybody at the newsroom sees them. */
export async function listColleagues(query: PeopleQuery): Promise<Page<Colleague, PersonKey>> {
  const { items, next } = await readPage(query, true)
  return { items: items.map(presentColleague), next }
}

/** Who is signed in, and what they may do in the newsroom as a whole. */
export async function describeMe(actor: NamedActor): Promise<Me> {
  const { id, name, email, role, desks } = actor
  const mayOverride = role === 'admin' || (role === 'editor' && (await getSettings()).override === 'editors')
  const permissions = {
    create: desks === 'all' || desks.length > 0 || role === 'admin',
    administer: canAdminister(actor),
    override: mayOverride,
  }
  return { id, name, email, role, desks, permissions }
}
