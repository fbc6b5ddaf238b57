import { z } from 'zod'
import { CHANGE_KINDS } from '@/lib/editorial/article'

const text = z.string().min(1).optional().catch(undefined)

/** What an article's events can carry. The log is older than the code that reads it: what is odd is left out. */
const eventDataSchema = z.object({
  version: z.number().int().optional().catch(undefined),
  name: text,
  assignee: text,
  fromDesk: text,
  toDesk: text,
  desk: text,
  file: text,
  publishAt: z.iso.datetime().optional().catch(undefined),
  change: z
    .object({ kind: z.enum(CHANGE_KINDS), note: z.string().catch('') })
    .optional()
    .catch(undefined),
  changes: z.record(z.string(), z.unknown()).optional().catch(undefined),
  notice: text,
  note: text,
  override: text,
})

export function readEventData(data: Record<string, unknown>) {
  return eventDataSchema.parse(data)
}
