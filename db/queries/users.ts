import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { desks, userDesks, users } from '../schema'
import { requireTransaction } from '../transaction'
import { forUpdate } from './audit'

export type UserRow = typeof users.$inferSelect

/** A user, with the slugs of the desks that they belong to, in the newsroom's order; empty beside `allDesks`. */
export interface UserWithDesks {
  user: UserRow
  desks: string[]
}

export async function findUser(id: string): Promise<UserWithDesks | null> {
  const rows = await database()
    .select({ user: users, desk: desks.slug })
    .from(users)
    .leftJoin(userDesks, eq(userDesks.userId, users.id))
    .leftJoin(desks, eq(desks.id, userDesks.deskId))
    .where(eq(users.id, id))
    .orderBy(asc(desks.position))
  const user = rows[0]?.user
  return user ? { user, desks: rows.flatMap(row => row.desk ?? []) } : null
}

/** @param email in lower case, as it is kept */
export async function findUserByEmail(email: string): Promise<UserRow | null> {
  const [row] = await database().select().from(users).where(eq(users.email, email))
  return row ?? null
}

export interface UserPage {
  /** The last one of the page before. */
  after?: { nameSortKey: string; id: string } | undefined
  /** Only who may work now. */
  activeOnly: boolean
}

/** A page of users by name. */
export async function listUsers({ after, activeOnly }: UserPage, limit: number): Promise<UserWithDesks[]> {
  const page = await database()
    .select()
    .from(users)
    .where(
      and(
        activeOnly ? isNull(users.suspendedAt) : undefined,
        after
          ? or(
              gt(users.nameSortKey, after.nameSortKey),
              and(eq(users.nameSortKey, after.nameSortKey), gt(users.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(users.nameSortKey), asc(users.id))
    .limit(limit)
  return withDesks(page)
}

/** Some users by id, in no order; ids that nobody has are left out. */
export async function listUsersById(ids: readonly string[]): Promise<UserWithDesks[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  return withDesks(await database().select().from(users).where(inArray(users.id, wanted)))
}

async function withDesks(page: UserRow[]): Promise<UserWithDesks[]> {
  if (page.length === 0) return []
  const memberships = await database()
    .select({ userId: userDesks.userId, slug: desks.slug })
    .from(userDesks)
    .innerJoin(desks, eq(desks.id, userDesks.deskId))
    .where(
      inArray(
        userDesks.userId,
        page.map(user => user.id),
      ),
    )
    .orderBy(asc(desks.position))
  return page.map(user => ({ user, desks: memberships.filter(row => row.userId === user.id).map(row => row.slug) }))
}

export async function hasUsers(): Promise<boolean> {
  const [row] = await database().select({ count: count() }).from(users)
  return Number(row?.count ?? 0) > 0
}

/** @returns false when somebody has this e-mail already; nothing was written then */
export async function insertUser(user: UserRow): Promise<boolean> {
  const rows = await database().insert(users).values(user).onConflictDoNothing().returning({ id: users.id })
  return rows.length === 1
}

export type UserChanges = Partial<Omit<UserRow, 'id' | 'createdAt' | 'tokenVersion'>>

/** Changes a user; with `endSessions` every session of theirs is over. */
export async function updateUser(id: string, changes: UserChanges, endSessions: boolean): Promise<void> {
  const version = endSessions ? { tokenVersion: sql`${users.tokenVersion} + 1` } : {}
  if (Object.keys(changes).length === 0 && !endSessions) return
  await database()
    .update(users)
    .set({ ...changes, ...version })
    .where(eq(users.id, id))
}

/** Puts a user into exactly these desks. */
export async function replaceUserDesks(userId: string, deskIds: readonly string[]): Promise<void> {
  await database().delete(userDesks).where(eq(userDesks.userId, userId))
  if (deskIds.length > 0) {
    await database()
      .insert(userDesks)
      .values(deskIds.map(deskId => ({ userId, deskId })))
  }
}

/**
 * Locks a user and every admin who can sign in until the transaction ends: two who take each other's role away at once
 * go one after the other, and the second sees what the first did.
 * @returns the ids of those admins
 */
export async function lockUserAndAdmins(userId: string): Promise<string[]> {
  requireTransaction()
  const isActiveAdmin = and(eq(users.role, 'admin'), isNull(users.suspendedAt), isNotNull(users.passwordHash))
  const query = database()
    .select()
    .from(users)
    .where(or(eq(users.id, userId), isActiveAdmin))
    .orderBy(asc(users.id))
  const rows = await (dialect === 'postgres' ? forUpdate(query) : query)
  const admins = rows.filter(user => user.role === 'admin' && user.suspendedAt === null && user.passwordHash !== null)
  return admins.map(user => user.id)
}
