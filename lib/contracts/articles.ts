import { z } from 'zod'
import { CHANGE_KINDS, PRIORITIES, STATES } from '@/lib/editorial/article'
import { ACTIONS } from '@/lib/editorial/policy'
import { plainLine as line, plainText as text } from './plain-text'

const time = z.iso.datetime({ offset: true }).transform(value => new Date(value))

/** Headlines and standfirsts longer than this are refused; real ones are a tenth of it. */
export const MAX_HEADLINE = 500
export const MAX_STANDFIRST = 2000

/** The metadata that readers see; part of the content hash. */
export const readerMetadataSchema = z.object({
  kicker: line(200),
  byline: line(300),
  dateline: line(200),
  source: line(200),
  slug: line(120),
  topics: z.array(line(80).min(1)).max(20),
})
export type ReaderMetadataInput = z.infer<typeof readerMetadataSchema>

/** The metadata that only the newsroom sees. */
export const planningSchema = z.object({
  urgent: z.boolean(),
  priority: z.enum(PRIORITIES),
  dueAt: time.nullable(),
  embargoUntil: time.nullable(),
  restrictedTo: z.array(text).max(200).nullable(),
})

export const createArticleSchema = readerMetadataSchema.partial().extend({
  desk: text.min(1),
  headline: text.trim().max(MAX_HEADLINE).optional(),
  standfirst: text.trim().max(MAX_STANDFIRST).optional(),
  body: z
    .union([z.object({ type: z.literal('doc'), content: z.unknown().optional() }), z.object({ text: z.string() })])
    .optional(),
  urgent: z.boolean().optional(),
})
export type CreateArticleInput = z.infer<typeof createArticleSchema>

export const patchArticleSchema = readerMetadataSchema
  .partial()
  .extend(planningSchema.partial().shape)
  .extend({ notice: line(1000).min(1).optional() })
  .strict()
export type PatchArticleInput = z.infer<typeof patchArticleSchema>

export const replaceDocumentSchema = z.object({ document: z.unknown() })

const changeSchema = z.object({ kind: z.enum(CHANGE_KINDS), note: line(1000).default('') })

/** A request to `POST …/transitions`; which of the fields an action needs is its own affair. */
export const transitionSchema = z
  .object({
    action: z.enum(ACTIONS),
    note: line(2000).optional(),
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    override: z.object({ reason: line(1000).min(1) }).optional(),
    then: z.enum(['publish', 'schedule']).optional(),
    publishAt: time.optional(),
    change: changeSchema.optional(),
    notice: line(1000).optional(),
    confirmation: text.optional(),
    assignee: text.optional(),
    desk: text.optional(),
  })
  .strict()
export type TransitionInput = z.infer<typeof transitionSchema>

const stateList = z
  .string()
  .transform(value => value.split(',').filter(part => part !== ''))
  .pipe(z.array(z.enum(STATES)))

export const listArticlesSchema = z.object({
  state: stateList.optional(),
  desk: text.optional(),
  author: text.optional(),
  assignee: text.optional(),
  /** Only what one writes or was asked to work on. */
  mine: z.stringbool().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListArticlesInput = z.infer<typeof listArticlesSchema>

export const articleCursorSchema = z.object({ updatedAt: time, id: text })

export const saveVersionSchema = z.object({ name: line(120).min(1), note: line(2000).optional() })
