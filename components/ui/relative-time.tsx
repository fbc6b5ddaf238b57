'use client'

import { useNow } from 'next-intl'
import { useFormatters } from './use-formatters'

/** How long ago or how soon, kept true while the page is open; the whole moment on hover. */
export function RelativeTime({ value, className }: { value: string | number | Date; className?: string }) {
  const format = useFormatters()
  const now = useNow({ updateInterval: 30_000 })
  return (
    <time
      dateTime={new Date(value).toISOString()}
      title={format.dateTime(value)}
      className={className}
      suppressHydrationWarning
    >
      {format.relative(value, now)}
    </time>
  )
}
