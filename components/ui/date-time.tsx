'use client'

import { useLocale, useNow } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import type { DateStyle } from '@/lib/arabic/dates'
import { defaultDateStyle, type Formatters, formatters } from '@/messages/formatters'

const Style = createContext(defaultDateStyle)

/** How this newsroom writes dates and numbers, for everything inside. */
export function DateStyleProvider({ style, children }: { style: DateStyle; children: ReactNode }) {
  return <Style value={style}>{children}</Style>
}

/** Dates, times and numbers as this newsroom writes them, in the language of the page. */
export function useFormatters(): Formatters {
  return formatters(useLocale(), useContext(Style))
}

/** The zone of the newsroom's clock, an IANA name. */
export function useNewsroomZone(): string {
  return useContext(Style).timeZone
}

type Instant = string | number | Date

export interface DateTimeProps {
  /** RFC 3339 or milliseconds. */
  value: Instant
  show?: 'date' | 'dateTime' | 'weekdayDate' | 'weekdayDateTime'
  className?: string
}

/** A moment in the newsroom's zone, whole on hover. */
export function DateTime({ value, show = 'dateTime', className }: DateTimeProps) {
  const format = useFormatters()
  return (
    <time dateTime={new Date(value).toISOString()} title={format.weekdayDateTime(value)} className={className}>
      {format[show](value)}
    </time>
  )
}

/** How long ago or how soon, kept true while the page is open; the whole moment on hover. */
export function RelativeTime({ value, className }: { value: Instant; className?: string }) {
  const format = useFormatters()
  const now = useNow({ updateInterval: 30_000 })
  return (
    <time dateTime={new Date(value).toISOString()} title={format.weekdayDateTime(value)} className={className}>
      {format.relative(value, now)}
    </time>
  )
}
