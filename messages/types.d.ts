import type { Messages as Catalogue } from './catalogue'
import type { Locale as KnownLocale } from './locale'

declare module 'use-intl' {
  interface AppConfig {
    Locale: KnownLocale
    Messages: Catalogue
  }
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: KnownLocale
    Messages: Catalogue
  }
}
