import type { ReactNode } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { Frame } from '@/components/navigation/frame'
import { findActor } from '@/lib/auth/session'
import { listOwnDesks } from '@/lib/services/desk'

/**
 * The signed-in newsroom. Each page asks for its own actor: a layout is not drawn again on every step, and only the
 * page knows where to come back to after signing in.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor()
  if (!actor) return children
  const { id, name, email, role } = actor
  const [{ newsroomName }, desks] = await Promise.all([getNewsroom(), listOwnDesks(actor)])
  return (
    <Frame newsroom={newsroomName} person={{ id, name, email, role }} desks={desks}>
      {children}
    </Frame>
  )
}
