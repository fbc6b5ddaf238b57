'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Input } from './input'

export interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Names of the button that shows and hides what was typed. */
  showLabel: string
  hideLabel: string
}

/** A password, written from left to right, that its owner may look at. */
export function PasswordInput({ showLabel, hideLabel, className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const Mark = shown ? EyeOff : Eye
  return (
    <span dir="ltr" className="relative block">
      <Input {...rest} type={shown ? 'text' : 'password'} className={`pe-11 ${className ?? ''}`} />
      <button
        type="button"
        aria-label={shown ? hideLabel : showLabel}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-1 my-auto grid size-8 place-items-center rounded-md text-ink-faint hover:text-ink"
      >
        <Mark aria-hidden className="size-4.5" />
      </button>
    </span>
  )
}
