import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** A key or a combination, always read from left to right. */
export function Kbd({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'inverse' }) {
  return (
    <kbd
      dir="ltr"
      className={classNames(
        'inline-flex items-center rounded-md px-1.5 font-sans text-xs leading-5',
        tone === 'plain'
          ? 'bg-sunken text-ink-soft inset-ring inset-ring-line'
          : 'text-paper inset-ring inset-ring-current/30',
      )}
    >
      {children}
    </kbd>
  )
}
