import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './catalogue'
import { defaultDateStyle } from './formatters'
import { localeCookie, localeOf } from './locale'

/** What next-intl needs for one request. No language in the address: the cookie decides, Arabic without one. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(localeCookie)?.value)
  return { locale, messages: messagesOf(locale), timeZone: defaultDateStyle.timeZone, now: new Date() }
})
