import type { ReactNode } from 'react'
import { Mark } from './mark'

/** One thing said on a whole page: not found, gone wrong. */
export function MessagePage({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-3 px-6 py-16">
      <Mark className="mb-3 size-12 text-accent" />
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-base text-ink-soft">{detail}</p>
      <div className="mt-4 flex flex-wrap gap-2">{children}</div>
    </main>
  )
}
