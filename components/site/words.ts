import type { SiteNewsroom } from '@/lib/contracts/site'
import { formatters } from '@/messages/formatters'
import { translator } from '@/messages/translator'

/** The language of what is published; the reading site speaks it, whatever the newsroom's people chose for themselves. */
export const siteLocale = 'ar'

export const t = translator(siteLocale)

/** Dates and numbers as the newsroom prints them. */
export const writerOf = ({ timeZone, monthNames, digits }: SiteNewsroom) =>
  formatters(siteLocale, { timeZone, monthNames, digits })

export const nameOf = (newsroom: SiteNewsroom) => newsroom.name || t('common.product')

const LONG_HEADLINE = 110

/** The class of what a headline stands in: very long ones are set smaller, so that the story is still in sight. */
export const withHeadline = (className: string, headline: string) =>
  headline.length > LONG_HEADLINE ? `${className} long` : className
