import { z } from 'zod'
import { emailSchema, nameSchema } from './people'

export const linkParamsSchema = z.object({ token: z.string().max(200) })

/** What a one-time link is for, and whose; the first account of a newsroom is nobody's yet. */
export const linkSchema = z.object({
  kind: z.enum(['set-up', 'invite', 'reset']),
  email: z.string().optional(),
  name: z.string().optional(),
})
export type Link = z.infer<typeof linkSchema>

/** How a link is used up; name and e-mail belong to `set-up` alone. How strong a password must be, the service says. */
export const linkUseSchema = z.strictObject({
  password: z.string().max(1000),
  name: nameSchema.optional(),
  email: emailSchema.optional(),
})
export type LinkUse = z.infer<typeof linkUseSchema>

/** A new link, to be handed over: shown once, kept nowhere. */
export const newLinkSchema = z.object({ url: z.url() })
export type NewLink = z.infer<typeof newLinkSchema>
