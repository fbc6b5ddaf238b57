'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent, ReactNode } from 'react'

interface FilterFormProps {
  action: string
  className?: string
  children: ReactNode
}

/** A form whose choices count at once; what is left open stays out of the address. */
export function FilterForm({ action, className, children }: FilterFormProps) {
  const router = useRouter()
  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    const search = new URLSearchParams(chosen.filter(([, value]) => value !== ''))
    router.push(search.size > 0 ? `${action}?${search}` : action, { scroll: false })
  }
  return (
    <form action={action} onChange={go} onSubmit={go} className={className}>
      {children}
    </form>
  )
}
