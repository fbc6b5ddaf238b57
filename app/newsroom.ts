import { cache } from 'react'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'
import { getSettings } from '@/lib/services/settings'

/**
 * The newsroom's settings, read once for a page. Defaults while the database is away: the page that says so needs a
 * language and a clock too.
 */
export const getNewsroom = cache((): Promise<Settings> => getSettings().catch(() => settingsSchema.parse({})))
