import Link from 'next/link'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { Spinner } from './spinner'

interface Look {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Stands at the inline start of the words. */
  icon?: ReactNode
}

export interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Work under way: keeps its place and the focus, turns, and takes no second press. */
  pending?: boolean
}

function ignore(event: MouseEvent) {
  event.preventDefault()
}

/** The one button. `type` is `button` unless said otherwise. */
export function Button({ variant, size, icon, pending, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(variant, size, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? ignore : onClick}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} className={buttonClass(variant, size, className)}>
      {icon}
      {children}
    </Link>
  )
}
