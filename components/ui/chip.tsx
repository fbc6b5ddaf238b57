import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  neutral: 'bg-draft-soft text-draft',
  draft: 'bg-draft-soft text-draft',
  editing: 'bg-editing-soft text-editing',
  approved: 'bg-approved-soft text-approved',
  published: 'bg-published-soft text-published',
  withdrawn: 'bg-withdrawn-soft text-withdrawn',
  spiked: 'bg-spiked-soft text-spiked',
  accent: 'bg-accent-soft text-accent',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  good: 'bg-good-soft text-good',
} as const

/** The six states of a story are tones of their own name. */
export type ChipTone = keyof typeof tones

export interface ChipProps {
  tone?: ChipTone
  /** A dot before the words, on by default; the words carry the meaning. */
  dot?: boolean
  icon?: ReactNode
  children: ReactNode
  className?: string
}

/** A short mark of what something is. */
export function Chip({ tone = 'neutral', dot = true, icon, children, className }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs leading-5 font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {icon ?? (dot ? <span aria-hidden className="size-1.5 rounded-full bg-current" /> : null)}
      {children}
    </span>
  )
}
