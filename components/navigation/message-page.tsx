import type { ReactNode } from 'react'
import { Mark } from './mark'

export interface MessagePageProps {
  title: string
  detail: string
  /** `whole` stands alone; `framed` stands inside the newsroom's frame, which has the page's landmarks. */
  place: 'whole' | 'framed'
  children: ReactNode
}

/** One thing said on a whole page: not found, gone wrong. */
export function MessagePage({ title, detail, place, children }: MessagePageProps) {
  const Landmark = place === 'whole' ? 'main' : 'div'
  return (
    <Landmark className="mx-auto flex min-h-[80dvh] max-w-md flex-col justify-center gap-3 px-6 py-16">
      {place === 'whole' ? <Mark className="mb-3 size-12 text-accent" /> : null}
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-base text-ink-soft">{detail}</p>
      <div className="mt-4 flex flex-wrap gap-2">{children}</div>
    </Landmark>
  )
}
