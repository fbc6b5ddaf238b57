import type { z } from 'zod'
import { EditorialError } from '@/lib/editorial/errors'

/**
 * Checks what came against its schema.
 * @throws EditorialError invalid, with a JSON pointer to each place that is wrong
 */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new EditorialError('invalid', { errors: result.error.issues.flatMap(pointersOf) })
}

function pointersOf(issue: z.core.$ZodIssue): { pointer: string; code: string }[] {
  const pointer = pointerOf(issue.path)
  if (issue.code !== 'unrecognized_keys') return [{ pointer, code: issue.code }]
  return issue.keys.map(key => ({ pointer: `${pointer}${pointerOf([key])}`, code: issue.code }))
}

/** RFC 6901. */
function pointerOf(path: PropertyKey[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
