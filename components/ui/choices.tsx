import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { FieldError } from './field'

const rowClass =
  'flex min-h-8 items-start gap-2.5 py-1 text-base has-enabled:cursor-pointer has-disabled:text-ink-faint'
const markClass =
  'peer size-5 shrink-0 appearance-none bg-sheet inset-ring inset-ring-edge transition-colors duration-150 hover:inset-ring-ink-faint checked:bg-accent checked:inset-ring-accent disabled:bg-sunken'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
}

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className={classNames(rowClass, className)}>
      <span className="relative mt-0.5 grid place-items-center">
        <input
          {...rest}
          type="checkbox"
          aria-labelledby={hint ? `${hintId}-label` : undefined}
          aria-describedby={hint ? hintId : undefined}
          className={`${markClass} rounded-md`}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute size-3.5 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      </span>
      <Words label={label} hint={hint} hintId={hintId} />
    </label>
  )
}

export interface RadioGroupProps {
  legend: ReactNode
  legendHidden?: boolean
  name: string
  value: string | undefined
  onChange: (value: string) => void
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  error?: ReactNode
  className?: string
}

/** One of a few, all in sight, each with room for a word of explanation. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, legendHidden, name, value, onChange, options, error, className } = props
  const id = useId()
  return (
    <fieldset className={className} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1 text-sm font-medium'}>{legend}</legend>
      {options.map(option => (
        <label key={option.value} className={rowClass}>
          <span className="relative mt-0.5 grid place-items-center">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              aria-labelledby={option.hint ? `${id}-${option.value}-label` : undefined}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              className={`${markClass} rounded-full`}
            />
            <span
              aria-hidden
              className="pointer-events-none absolute size-2 rounded-full bg-on-accent opacity-0 peer-checked:opacity-100"
            />
          </span>
          <Words label={option.label} hint={option.hint} hintId={`${id}-${option.value}`} />
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  )
}

function Words({ label, hint, hintId }: { label: ReactNode; hint?: ReactNode; hintId: string }) {
  return (
    <span className="min-w-0">
      <span id={`${hintId}-label`}>{label}</span>
      {hint ? (
        <span id={hintId} className="block text-sm text-ink-faint">
          {hint}
        </span>
      ) : null}
    </span>
  )
}
