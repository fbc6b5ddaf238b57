import { sql } from 'drizzle-orm'
import { database } from '../client'
import { documents } from '../schema'

/** Whether the database answers. */
export async function pingDatabase(): Promise<boolean> {
  await database().select({ one: sql<number>`1` }).from(documents).limit(1)
  return true
}
