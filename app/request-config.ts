import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from '@/messages/catalogue'
import { localeCookie, localeOf } from '@/messages/locale'
import { getNewsroom } from './newsroom'

/** What next-intl needs for one request. No language in the address: the cookie decides, Arabic without one. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(localeCookie)?.value)
  const { timeZone } = await getNewsroom()
  return { locale, messages: messagesOf(locale), timeZone, now: new Date() }
})
