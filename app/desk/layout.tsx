import type { ReactNode } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { Frame } from '@/components/navigation/frame'
import { findActor } from '@/lib/auth/session'

/**
 * The signed-in newsroom. Each page asks for its own actor: a layout is not drawn again on every step, and only the
 * page knows where to come back to after signing in.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor()
  if (!actor) return children
  const { id, name, email, role } = actor
  const { newsroomName } = await getNewsroom()
  return (
    <Frame newsroom={newsroomName} person={{ id, name, email, role }}>
      {children}
    </Frame>
  )
}
