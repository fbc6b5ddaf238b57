import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { Frame } from '@/components/navigation/frame'
import { findActor } from '@/lib/auth/session'
import { listOwnDesks } from '@/lib/services/desk'

/** The admin's part of the newsroom; for anybody else it is not there. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await findActor()
  // The page sends them to sign in, and knows where to come back to.
  if (!actor) return children
  const { id, name, email, role } = actor
  if (role !== 'admin') notFound()
  const [{ newsroomName }, desks] = await Promise.all([getNewsroom(), listOwnDesks(actor)])
  return (
    <Frame newsroom={newsroomName} person={{ id, name, email, role }} desks={desks}>
      {children}
    </Frame>
  )
}
