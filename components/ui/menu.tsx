'use client'

import { Check, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu as Radix } from 'radix-ui'
import { createContext, type ReactNode, type RefObject, useCallback, useContext, useRef, useState } from 'react'
import { classNames } from './class-names'

/** The main part of the page, for menus that belong to it: screen readers look for them there. */
const Place = createContext<Element | null>(null)
const Chosen = createContext<RefObject<(() => void) | undefined> | null>(null)

const itemClass =
  'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-base outline-none select-none data-disabled:text-ink-faint data-highlighted:bg-hover'

const contentClass =
  'z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-52 animate-rise overflow-y-auto rounded-md bg-sheet p-1.5 text-ink shadow-float inset-ring inset-ring-line'

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** Where its owner opens it otherwise than by a press of the trigger. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A list of things to do. What was chosen runs after the focus is back on the trigger, so that a dialog returns it there. */
export function Menu({ trigger, align = 'start', side = 'bottom', open, onOpenChange, children }: MenuProps) {
  const chosen = useRef<() => void>(undefined)
  const [place, setPlace] = useState<Element | null>(null)
  const findPlace = useCallback((button: HTMLButtonElement | null) => {
    if (button) setPlace(button.closest('main'))
  }, [])
  function runChosen() {
    const run = chosen.current
    chosen.current = undefined
    if (run) queueMicrotask(run)
  }
  return (
    <Radix.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild ref={findPlace}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal container={place}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={runChosen}
          className={contentClass}
        >
          <Place value={place}>
            <Chosen value={chosen}>{children}</Chosen>
          </Place>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export interface MenuItemProps {
  icon?: ReactNode
  /** Said under the name, in smaller letters. */
  hint?: ReactNode
  tone?: 'plain' | 'danger'
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, hint, tone = 'plain', disabled, onSelect, children }: MenuItemProps) {
  const chosen = useContext(Chosen)
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={() => {
        if (chosen) chosen.current = onSelect
        else onSelect()
      }}
      className={classNames(itemClass, tone === 'danger' && 'text-danger data-highlighted:bg-danger-soft')}
    >
      {icon}
      <span className="min-w-0 grow">
        {children}
        {hint ? <span className="block text-xs text-ink-faint">{hint}</span> : null}
      </span>
    </Radix.Item>
  )
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Radix.Item asChild>
      <Link href={href} className={itemClass}>
        {icon}
        {children}
      </Link>
    </Radix.Item>
  )
}

export interface MenuChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: ReactNode; icon?: ReactNode; lang?: string }[]
}

/** One of several, with a mark at the chosen one. The menu closes after a choice. */
export function MenuChoice({ label, value, onChange, options }: MenuChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(option => (
        <Radix.RadioItem key={option.value} value={option.value} lang={option.lang} className={itemClass}>
          {option.icon}
          <span className="min-w-0 grow">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

/** A line that opens more lines beside it. */
export function MenuSub({ icon, label, children }: { icon?: ReactNode; label: ReactNode; children: ReactNode }) {
  const place = useContext(Place)
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={classNames(itemClass, 'data-[state=open]:bg-hover')}>
        {icon}
        <span className="min-w-0 grow">{label}</span>
        <ChevronRight aria-hidden className="size-4 text-ink-faint rtl:-scale-x-100" />
      </Radix.SubTrigger>
      <Radix.Portal container={place}>
        <Radix.SubContent sideOffset={6} collisionPadding={8} className={contentClass}>
          {children}
        </Radix.SubContent>
      </Radix.Portal>
    </Radix.Sub>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-xs text-ink-faint">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="mx-2.5 my-1.5 h-px bg-line" />
}
