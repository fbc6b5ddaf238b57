import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PeoplePage } from '@/components/admin/people-page'
import { requireActor } from '@/lib/auth/session'
import { desksKey, peopleKey } from '@/lib/client/people-key'
import { encodeCursor } from '@/lib/contracts/cursor'
import { canAdminister } from '@/lib/editorial/policy'
import { listDesks } from '@/lib/services/desks'
import { listPeople } from '@/lib/services/people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') }
}

const FIRST_PAGE = 100

export default async function UsersPage() {
  const actor = await requireActor('/admin/users')
  if (!canAdminister(actor)) notFound()
  const [{ items, next }, desks] = await Promise.all([listPeople(actor, { limit: FIRST_PAGE }), listDesks()])
  const queries = new QueryClient()
  const page = { items, nextCursor: next && encodeCursor(next) }
  queries.setQueryData(peopleKey, { pages: [page], pageParams: [null] })
  queries.setQueryData(desksKey, desks)
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PeoplePage meId={actor.id} />
    </HydrationBoundary>
  )
}
