import { useLocale, useTimeZone } from 'next-intl'
import { type Formatters, formatters } from '@/messages/formatters'

/** Dates, times and numbers as this newsroom writes them, in the language of the page; on the server and in the browser. */
export function useFormatters(): Formatters {
  return formatters({ locale: useLocale(), timeZone: useTimeZone() })
}
