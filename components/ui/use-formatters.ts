import { useLocale, useTimeZone } from 'next-intl'
import { defaultDateStyle, type Formatters, formatters } from '@/messages/formatters'

/** Dates, times and numbers as this newsroom writes them, in the language of the page; on the server and in the browser. */
export function useFormatters(): Formatters {
  const timeZone = useTimeZone() ?? defaultDateStyle.timeZone
  return formatters(useLocale(), { timeZone })
}
