import { findUser, type UserWithDesks } from '@/db/queries/users'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'

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
