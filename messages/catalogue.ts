import arabic from './ar.json'
import english from './en.json'
import type { Locale } from './locale'

/** The shape of all messages. Arabic is the language that is written first, so its file is the type. */
export type Messages = typeof arabic

const catalogues: Record<Locale, Messages> = { ar: arabic, en: english }

export function messagesOf(locale: Locale): Messages {
  return catalogues[locale]
}
