import { z } from 'zod'
import { isReservedSlug, isSlug } from '@/lib/arabic/slug'

export const deskSchema = z.object({ slug: z.string(), name: z.string() })
export type Desk = z.infer<typeof deskSchema>

export const newDeskSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Part of addresses; what the site itself answers at is refused. */
  slug: z
    .string()
    .max(40)
    .refine(isSlug)
    .refine(slug => !isReservedSlug(slug)),
})
export type NewDesk = z.infer<typeof newDeskSchema>
