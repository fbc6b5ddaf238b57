import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { getNewsroom } from '@/app/newsroom'
import { Frame } from '@/components/navigation/frame'
import { requireActor } from '@/lib/auth/session'

/** The admin's part of the newsroom; for anybody else it is not there. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { id, name, email, role } = await requireActor()
  if (role !== 'admin') notFound()
  const { newsroomName } = await getNewsroom()
  return (
    <Frame newsroom={newsroomName} person={{ id, name, email, role }}>
      {children}
    </Frame>
  )
}
