import type { ReactNode } from 'react'
import type { ButtonProps } from './button'
import { iconButtonClass } from './button-class'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** Its name, for screen readers and as a hint on hover and focus. */
  label: string
  icon: ReactNode
  /** Shown after the name in the hint: Ctrl+B */
  shortcut?: string
  /** For buttons that stay pressed. */
  pressed?: boolean
}

/** A button that is only an icon. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, pressed, variant = 'quiet', size = 'medium', pending, className, ...rest } = props
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={pending || undefined}
        className={iconButtonClass(variant, size, className)}
      >
        {pending ? <Spinner /> : icon}
      </button>
    </Tooltip>
  )
}
