import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong',
  plain: 'bg-sheet text-ink inset-ring inset-ring-line not-aria-disabled:hover:bg-hover',
  quiet: 'text-ink-soft not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink data-[state=open]:bg-hover',
  danger: 'bg-danger text-on-danger not-aria-disabled:hover:bg-danger-strong',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-8 px-2.5 text-sm gap-1.5',
  medium: 'h-9 px-3.5 text-base gap-2',
  large: 'h-11 px-5 text-base gap-2',
}

const squares: Record<ButtonSize, string> = { small: 'size-8', medium: 'size-9', large: 'size-11' }

const base = classNames(
  'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap select-none',
  'transition-colors duration-150 ease-out disabled:cursor-default disabled:opacity-50 aria-disabled:cursor-default',
)

/** The look of a button, for links and triggers that act as one. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'medium', className?: string): string {
  return classNames(base, variants[variant], sizes[size], className)
}

/** The look of a button that is only an icon. */
export function iconButtonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  const pressed = 'aria-pressed:bg-accent-soft aria-pressed:text-accent'
  return classNames(base, variants[variant], squares[size], pressed, className)
}
