import { z } from 'zod'

/** Text that both databases can keep: without the zero letter, and without half a pair of surrogates. */
export const plainText = z.string().regex(/^[^\0\p{Cs}]*$/u)

/** One of so many letters, without space around it. */
export const plainLine = (length: number) => plainText.trim().max(length)
