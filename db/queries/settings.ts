import { database } from '../client'
import { settings } from '../schema'

export async function listSettings() {
  return database().select().from(settings)
}

export async function writeSetting(key: string, value: unknown): Promise<void> {
  await database().insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
}
