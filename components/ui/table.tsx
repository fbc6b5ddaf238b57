import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** Rows between hairlines. `caption` names the table for screen readers. Scrolls inside itself when it must. */
export function Table({ caption, className, children, ...rest }: ComponentProps<'table'> & { caption: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table {...rest} className={classNames('w-full border-collapse text-start text-base', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-line">
      <tr>{children}</tr>
    </thead>
  )
}

export function TableHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames('px-3 py-2 text-start text-sm font-medium whitespace-nowrap text-ink-faint', className)}
    />
  )
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={classNames('border-b border-line hover:bg-hover/50', className)} />
}

export function TableCell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={classNames('px-3 py-2.5 align-middle', className)} />
}
