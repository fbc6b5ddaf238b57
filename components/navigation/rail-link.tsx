'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { railItemClass } from './rail-item-class'

export interface RailLinkProps {
  href: string
  icon: ReactNode
  label: ReactNode
  /** Addresses below this one that have a link of their own. */
  except?: string[]
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** One place of the newsroom, marked while one is in it. */
export function RailLink({ href, icon, label, except = [] }: RailLinkProps) {
  const path = usePathname()
  const isHere = within(path, href) && !except.some(other => within(path, other))
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined} className={railItemClass}>
      {icon}
      <span className="max-w-full truncate">{label}</span>
    </Link>
  )
}
