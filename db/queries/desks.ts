import { asc, eq, inArray, max } from 'drizzle-orm'
import { database } from '../client'
import { desks } from '../schema'

export type DeskRow = typeof desks.$inferSelect

/** All desks, in the newsroom's order. */
export async function listDesks(): Promise<DeskRow[]> {
  return database().select().from(desks).orderBy(asc(desks.position), asc(desks.id))
}

export async function findDeskBySlug(slug: string): Promise<DeskRow | null> {
  const [row] = await database().select().from(desks).where(eq(desks.slug, slug))
  return row ?? null
}

/** The desks among these slugs that exist. */
export async function listDesksBySlug(slugs: readonly string[]): Promise<DeskRow[]> {
  if (slugs.length === 0) return []
  return database()
    .select()
    .from(desks)
    .where(inArray(desks.slug, [...slugs]))
}

/**
 * Adds a desk after the others.
 * @returns false when another has its slug; nothing was written then
 */
export async function insertDesk(desk: Omit<DeskRow, 'position'>): Promise<boolean> {
  const [last] = await database()
    .select({ position: max(desks.position) })
    .from(desks)
  const rows = await database()
    .insert(desks)
    .values({ ...desk, position: (last?.position ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ id: desks.id })
  return rows.length === 1
}
