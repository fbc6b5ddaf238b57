import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

/** What a control needs to be tied to its label, hint and error. */
export interface FieldControl {
  id: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: true
}

export interface FieldLook {
  label: ReactNode
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** Says «optional» after the label. */
  optional?: boolean
  className?: string
}

/** A label, a control, a hint and an error that belong together. */
export function Field(props: FieldLook & { children: (control: FieldControl) => ReactNode }) {
  const { label, labelHidden, hint, error, required, optional, className, children } = props
  const t = useTranslations('common')
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {optional ? <span className="ms-1.5 font-normal text-ink-faint">({t('optional')})</span> : null}
      </label>
      {children({
        id,
        required,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {hint ? (
        <p id={hintId} className="text-sm text-ink-faint">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** What is wrong with a field: a mark and words, never colour alone. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-danger">
      <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
