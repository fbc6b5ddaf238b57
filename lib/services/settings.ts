import { z } from 'zod'
import { listSettings, writeSetting } from '@/db/queries/settings'
import { afterCommit, transaction } from '@/db/transaction'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canAdminister } from '@/lib/editorial/policy'
import { record } from './audit'
import { getBus } from './bus'

/** The newsroom's settings; what was never chosen has its default. */
export async function getSettings(): Promise<Settings> {
  const rows = await listSettings()
  return settingsSchema.parse(Object.fromEntries(rows.map(row => [row.key, row.value])))
}

/** @throws EditorialError forbidden, for anybody but an admin */
export async function readSettings(actor: Actor): Promise<Settings> {
  if (!canAdminister(actor)) throw new EditorialError('forbidden')
  return getSettings()
}

/**
 * Changes some of the newsroom's settings.
 * @throws EditorialError forbidden, for anybody but an admin
 */
export async function updateSettings(actor: Actor & { id: string }, changes: Partial<Settings>): Promise<Settings> {
  if (!canAdminister(actor)) throw new EditorialError('forbidden')
  const checked = z.partialRecord(settingsSchema.keyof(), z.unknown()).parse(changes)
  return transaction(async () => {
    for (const [key, value] of Object.entries(checked)) await writeSetting(key, value)
    record({ actorId: actor.id, action: 'settings.updated', data: checked })
    afterCommit(() => getBus().emit('site.changed'))
    return getSettings()
  })
}
