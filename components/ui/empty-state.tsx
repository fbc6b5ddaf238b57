import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon?: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** What to do about it. */
  action?: ReactNode
  className?: string
}

/** Says that there is nothing here, and what to do. */
export function EmptyState({ icon, title, detail, action, className }: EmptyStateProps) {
  return (
    <div className={`flex flex-col items-center gap-2 px-6 py-14 text-center ${className ?? ''}`}>
      {icon ? (
        <span aria-hidden className="mb-1 text-ink-faint *:size-7 *:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <p className="text-lg font-medium text-balance">{title}</p>
      {detail ? <p className="max-w-md text-base text-balance text-ink-soft">{detail}</p> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
