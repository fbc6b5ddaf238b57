import { eq } from 'drizzle-orm'
import { database } from '../client'
import { secrets } from '../schema'

export async function findSecret(name: string): Promise<string | null> {
  const [row] = await database().select().from(secrets).where(eq(secrets.name, name))
  return row?.value ?? null
}

/** Keeps a secret unless one of that name is there: the first of several instances that start at once decides. */
export async function insertSecret(name: string, value: string): Promise<void> {
  await database().insert(secrets).values({ name, value }).onConflictDoNothing()
}
