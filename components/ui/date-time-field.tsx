import { instantOf, wallTime } from '@/lib/arabic/wall-time'
import { useFormatters, useNewsroomZone } from './date-time'
import { Field, type FieldLook } from './field'
import { Input } from './input'

export interface DateTimeFieldProps extends FieldLook {
  /** An instant, RFC 3339. */
  value: string | null
  onChange: (instant: string | null) => void
  min?: string
  name?: string
  disabled?: boolean
}

/** A moment in the newsroom's zone, wherever the person is; read back in words underneath. */
export function DateTimeField({ value, onChange, min, name, disabled, hint, ...look }: DateTimeFieldProps) {
  const timeZone = useNewsroomZone()
  const format = useFormatters()
  const spoken = value ? format.weekdayDateTime(value) : undefined
  return (
    <Field {...look} hint={hint ?? spoken}>
      {control => (
        <Input
          {...control}
          type="datetime-local"
          dir="ltr"
          name={name}
          disabled={disabled}
          min={min ? wallTime(new Date(min), timeZone) : undefined}
          value={value ? wallTime(new Date(value), timeZone) : ''}
          onChange={event => onChange(instantOf(event.target.value, timeZone)?.toISOString() ?? null)}
          className="max-w-64"
        />
      )}
    </Field>
  )
}
