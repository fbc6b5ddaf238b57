import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Field, type FieldLook } from './field'

/** The look of everything that one types into. */
export const controlClass =
  'w-full rounded-md bg-sheet px-3 text-base text-ink inset-ring inset-ring-edge transition-shadow duration-150 outline-none hover:inset-ring-ink-faint focus-visible:inset-ring-2 focus-visible:inset-ring-focus aria-invalid:inset-ring-danger disabled:bg-sunken disabled:text-ink-faint [&[readonly]]:bg-sunken'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={classNames(controlClass, 'h-10', className)} />
}

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={classNames(controlClass, 'field-sizing-content max-h-80 min-h-20 py-2', className)}
    />
  )
}

/** The device's own list of choices, in our clothes. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select {...rest} className={classNames(controlClass, 'h-10 appearance-none truncate pe-9', className)}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-soft" />
    </span>
  )
}

function split<Props extends FieldLook>(props: Props) {
  const { label, labelHidden, hint, error, required, optional, className, ...control } = props
  return { look: { label, labelHidden, hint, error, required, optional, className }, control }
}

type Without<Props> = Omit<Props, 'required' | 'className'>

export function InputField(props: FieldLook & Without<ComponentProps<'input'>>) {
  const { look, control } = split(props)
  return <Field {...look}>{tied => <Input {...control} {...tied} />}</Field>
}

export function TextareaField(props: FieldLook & Without<ComponentProps<'textarea'>>) {
  const { look, control } = split(props)
  return <Field {...look}>{tied => <Textarea {...control} {...tied} />}</Field>
}

export function SelectField(props: FieldLook & Without<ComponentProps<'select'>> & { children: ReactNode }) {
  const { look, control } = split(props)
  return <Field {...look}>{tied => <Select {...control} {...tied} />}</Field>
}
