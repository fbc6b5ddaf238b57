import { useFormatters } from './use-formatters'

export interface DateTimeProps {
  /** An instant: RFC 3339 or milliseconds. */
  value: string | number | Date
  show?: 'date' | 'dateTime' | 'weekdayDate' | 'weekdayDateTime'
  className?: string
}

/** A moment in the newsroom's zone, whole on hover. For «five minutes ago» use `RelativeTime`. */
export function DateTime({ value, show = 'dateTime', className }: DateTimeProps) {
  const format = useFormatters()
  return (
    <time dateTime={new Date(value).toISOString()} title={format.dateTime(value)} className={className}>
      {format[show](value)}
    </time>
  )
}
