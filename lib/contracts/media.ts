import { z } from 'zod'
import { cursorSchema, limitSchema } from './cursor'
import { plainLine, plainText } from './plain-text'

/** Larger files and pictures are refused; a camera's are half of it. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024
export const MAX_PICTURE_PIXELS = 60_000_000

/** What an upload may be, as a file chooser takes it. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'] as const

/** The widths that pictures are kept in, in pixels, each up to the picture's own. */
const WIDTHS = [480, 960, 1600, 2400]

/** The widths that a picture is kept in, the narrowest first; the last is its own. */
export function pictureWidths(width: number): number[] {
  return [...WIDTHS.filter(kept => kept < width), width]
}

/** Where a picture's file is read: the narrowest that is kept and not narrower than asked, without `width` the widest. */
export function picturePath(id: string, width?: number): string {
  return `/media/${encodeURIComponent(id)}${width === undefined ? '' : `?w=${width}`}`
}

/** What the library says of a picture: what a story that takes it in begins with. */
export const pictureWordsSchema = z.strictObject({
  credit: plainLine(300),
  alternative: plainLine(1000),
  caption: plainLine(2000),
})
export type PictureWords = z.infer<typeof pictureWordsSchema>

/** The fields of an upload beside its `file`. */
export const uploadFieldsSchema = pictureWordsSchema.partial().extend({
  /** The story that it is uploaded into. */
  article: z.uuid().optional(),
})
export type UploadFields = z.infer<typeof uploadFieldsSchema>

export const patchMediaSchema = pictureWordsSchema.partial()
export type PatchMedia = z.infer<typeof patchMediaSchema>

const mediaKeySchema = z.strictObject({ id: plainText })
export type MediaKey = z.infer<typeof mediaKeySchema>

export const listMediaSchema = z.object({
  q: plainText.max(200).optional(),
  cursor: cursorSchema(mediaKeySchema).optional(),
  limit: limitSchema.default(30),
})
export type ListMedia = z.infer<typeof listMediaSchema>

/** What is no id names no picture: 404. */
export const mediaParamsSchema = z.object({ mediaId: z.uuid().catch('') })

/** An address that was cut or lengthened still shows the picture. */
export const pictureQuerySchema = z.object({ w: z.coerce.number().int().positive().optional().catch(undefined) })

/** A picture of the library. Width and height are of the widest file. */
export const mediaSchema = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  byteSize: z.number().int(),
  ...pictureWordsSchema.shape,
  uploader: z.object({ id: z.string(), name: z.string() }),
  /** Whether the public may see it now. */
  live: z.boolean(),
  revision: z.number().int(),
  createdAt: z.iso.datetime(),
  abilities: z.object({ edit: z.boolean(), delete: z.boolean() }),
})
export type Media = z.infer<typeof mediaSchema>
