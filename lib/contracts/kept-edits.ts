import { fromBase64 } from 'lib0/buffer'
import { z } from 'zod'
import { plainLine } from './plain-text'

/** Bytes of a request with kept edits: the edits in base64, and the text that they made. */
export const KEPT_EDITS_LIMIT = 16 * 1024 * 1024
/** Bytes of the edits alone, as over the socket. */
const UPDATE_LIMIT = 4 * 1024 * 1024

/** What was written without a connection into a text that is closed by now. */
export const keepEditsSchema = z
  .object({
    /** What the version is called. */
    name: plainLine(200).min(1),
    /** When the last of it was written. */
    writtenAt: z.iso.datetime({ offset: true }).transform(value => new Date(value)),
    /** A Yjs update (its first encoding) in base64; it may hold what the server has already. */
    update: z
      .base64()
      .max(Math.ceil(UPDATE_LIMIT / 3) * 4)
      .transform((bytes): Uint8Array => fromBase64(bytes)),
    /** The article as its writer saw it, as ProseMirror JSON. */
    document: z.unknown(),
  })
  .strict()
export type KeepEditsInput = z.infer<typeof keepEditsSchema>

export const decideKeptEditsSchema = z.object({ decision: z.enum(['brought_in', 'dismissed']) }).strict()
