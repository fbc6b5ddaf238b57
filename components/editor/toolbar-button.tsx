import { Toolbar as Radix } from 'radix-ui'
import type { MouseEvent, ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { keysLabel } from '@/components/ui/keys'

interface ToolbarButtonProps {
  label: string
  /** As `Mod+Shift+B`. */
  keys?: string
  icon: ReactNode
  pressed?: boolean
  disabled?: boolean
  className?: string
  onClick?: () => void
}

/** The caret stays where it is while the toolbar is pressed. */
export function keepFocus(event: MouseEvent) {
  event.preventDefault()
}

/** One button of the toolbar. */
export function ToolbarButton({ label, keys, icon, pressed, disabled, className, onClick }: ToolbarButtonProps) {
  return (
    <Radix.Button asChild disabled={disabled}>
      <IconButton
        label={label}
        shortcut={keys ? keysLabel(keys) : undefined}
        icon={icon}
        pressed={pressed}
        size="small"
        className={className}
        onMouseDown={keepFocus}
        onClick={onClick}
      />
    </Radix.Button>
  )
}
