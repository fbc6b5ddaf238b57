import type { ReactNode } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { Frame } from '@/components/navigation/frame'
import { requireActor } from '@/lib/auth/session'

/** The signed-in newsroom. Each page still asks for its own actor: a layout is not drawn again on every step. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { id, name, email, role } = await requireActor()
  const { newsroomName } = await getNewsroom()
  return (
    <Frame newsroom={newsroomName} person={{ id, name, email, role }}>
      {children}
    </Frame>
  )
}
