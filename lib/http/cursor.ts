import type { z } from 'zod'
import { EditorialError } from '@/lib/editorial/errors'
import { validate } from './validate'

/** Where a list's next page begins, as an opaque string; null where there is none. */
export function encodeCursor(place: unknown): string | null {
  return place === null ? null : Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * Reads what `encodeCursor` wrote; null for the first page.
 * @throws EditorialError invalid, for anything else
 */
export function decodeCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | null {
  if (cursor === undefined) return null
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new EditorialError('invalid', { errors: [{ pointer: '/cursor', code: 'cursor' }] })
  }
  return validate(schema, place)
}
