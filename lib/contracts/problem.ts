import { z } from 'zod'
import { ERROR_STATUS, type ErrorCode } from '@/lib/editorial/errors'

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]

/** Every error of the API: RFC 9457, as `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Stable, for programs; each has its own sentence. */
  code: z.enum(codes),
  /** Where the request is wrong: JSON pointers into the body, or the name of a query parameter as one. */
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
