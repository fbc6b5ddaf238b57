import { z } from 'zod'
import { FOUR_EYES, OVERRIDES } from '@/lib/editorial/settings'

/** What a newsroom chooses about itself, with what holds until it does. */
export const settingsSchema = z.object({
  /** Empty: the product's own name, in the reader's language. */
  newsroomName: z.string().trim().max(100).default(''),
  timeZone: z
    .string()
    .refine(zone => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC')
    .default('Asia/Riyadh'),
  monthNames: z.enum(['arab', 'levant', 'maghreb']).default('arab'),
  digits: z.enum(['latin', 'arabic']).default('latin'),
  fourEyes: z.enum(FOUR_EYES).default('strict'),
  override: z.enum(OVERRIDES).default('editors'),
})

export type Settings = z.infer<typeof settingsSchema>

/** Some of the settings, to be changed; without defaults, so that what is not named stays. */
export const settingsChangesSchema = z.strictObject({
  newsroomName: settingsSchema.shape.newsroomName.unwrap().optional(),
  timeZone: settingsSchema.shape.timeZone.unwrap().optional(),
  monthNames: settingsSchema.shape.monthNames.unwrap().optional(),
  digits: settingsSchema.shape.digits.unwrap().optional(),
  fourEyes: settingsSchema.shape.fourEyes.unwrap().optional(),
  override: settingsSchema.shape.override.unwrap().optional(),
} satisfies Record<keyof Settings, z.ZodType>)
