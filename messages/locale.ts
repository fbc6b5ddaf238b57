export const locales = ['ar', 'en'] as const

/** A language of the interface. */
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'ar'

/** The cookie that keeps a person's choice; readable by the page, since the switch writes it. */
export const localeCookie = 'locale'

/** The locale that `value` names, or the default one. Takes a cookie, a column or a header as it comes. */
export function localeOf(value: string | null | undefined): Locale {
  return locales.find(locale => locale === value) ?? defaultLocale
}

/** The locale that an `Accept-Language` header asks for first among ours; Arabic when it names none of them. */
export function localeOfHeader(header: string | null | undefined): Locale {
  for (const range of (header ?? '').split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase()
    const known = locales.find(locale => locale === language)
    if (known) return known
  }
  return defaultLocale
}

export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}
