import { settingsChangesSchema } from '@/lib/contracts/settings'
import { route } from '@/lib/http/route'
import { readSettings, updateSettings } from '@/lib/services/settings'

export const GET = route({ session: 'required' }, ({ actor }) => readSettings(actor))

export const PUT = route({ session: 'required', body: settingsChangesSchema }, ({ actor, body }) =>
  updateSettings(actor, body),
)
