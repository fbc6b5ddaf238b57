import { z } from 'zod'
import { foldEmail } from '@/lib/arabic/folding'
import { ROLES } from '@/lib/editorial/actor'
import { cursorSchema, limitSchema } from './cursor'

export const emailSchema = z.string().max(1000).transform(foldEmail).pipe(z.email().max(254))
export const nameSchema = z.string().trim().min(1).max(100)
export const roleSchema = z.enum(ROLES)
/** Slugs of desks, or all of them: the night desk. */
export const memberDesksSchema = z.union([z.literal('all'), z.array(z.string().min(1).max(80)).max(100)])

export const newPersonSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  desks: memberDesksSchema,
})
export type NewPerson = z.infer<typeof newPersonSchema>

export const personChangesSchema = z.strictObject({
  role: roleSchema.optional(),
  desks: memberDesksSchema.optional(),
  suspended: z.boolean().optional(),
})
export type PersonChanges = z.infer<typeof personChangesSchema>

/** What everybody at the newsroom may know of the others, to ask them and to hand them work. */
export const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  desks: memberDesksSchema,
})
export type Colleague = z.infer<typeof colleagueSchema>

/** A person as admins see them. */
export const personSchema = colleagueSchema.extend({
  email: z.string(),
  suspended: z.boolean(),
  /** Has chosen a password. */
  joined: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
})
export type Person = z.infer<typeof personSchema>

const personKeySchema = z.strictObject({ nameSortKey: z.string(), id: z.string() })
export type PersonKey = z.infer<typeof personKeySchema>

export const peopleQuerySchema = z.object({
  cursor: cursorSchema(personKeySchema).optional(),
  limit: limitSchema.default(100),
})

/** Who is signed in. */
export const meSchema = colleagueSchema.extend({
  email: z.string(),
  permissions: z.object({ create: z.boolean(), administer: z.boolean(), override: z.boolean() }),
})
export type Me = z.infer<typeof meSchema>

export const personParamsSchema = z.object({ userId: z.string().max(100) })
