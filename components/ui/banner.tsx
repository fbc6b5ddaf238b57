import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  info: { className: 'bg-accent-soft', mark: <Info aria-hidden className="mt-1 size-4.5 shrink-0 text-accent" /> },
  good: { className: 'bg-good-soft', mark: <CircleCheck aria-hidden className="mt-1 size-4.5 shrink-0 text-good" /> },
  warn: { className: 'bg-warn-soft', mark: <TriangleAlert aria-hidden className="mt-1 size-4.5 shrink-0 text-warn" /> },
  danger: {
    className: 'bg-danger-soft',
    mark: <CircleAlert aria-hidden className="mt-1 size-4.5 shrink-0 text-danger" />,
  },
}

export interface BannerProps {
  tone?: keyof typeof tones
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Read out when it appears: at once for danger, when there is a pause for the others. */
  announce?: boolean
  className?: string
}

/** A calm sentence about this page or this story, in its place and not over it. */
export function Banner({ tone = 'info', title, children, action, announce = true, className }: BannerProps) {
  const role = announce ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div
      role={role}
      className={classNames('flex items-start gap-3 rounded-md px-4 py-3 text-base', tones[tone].className, className)}
    >
      {tones[tone].mark}
      <div className="min-w-0 grow">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className={title ? 'text-ink-soft' : undefined}>{children}</div> : null}
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  )
}
