import { createTranslator } from 'use-intl/core'
import { messagesOf } from './catalogue'
import type { Locale } from './locale'

/**
 * Translates keys for code outside React: problem+json, e-mail, command line, the reading site.
 * Keys are typed from the root: `translator('ar')('errors.four_eyes.detail')`.
 */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale) })
}
