import { encodeCursor } from '@/lib/contracts/cursor'
import { newPersonSchema, peopleQuerySchema } from '@/lib/contracts/people'
import { canAdminister } from '@/lib/editorial/policy'
import { route } from '@/lib/http/route'
import { absoluteUrl } from '@/lib/http/url'
import { invitePerson } from '@/lib/services/manage-people'
import { listColleagues, listPeople } from '@/lib/services/people'

export const GET = route({ session: 'required', query: peopleQuerySchema }, async ({ actor, query }) => {
  const { items, next } = canAdminister(actor) ? await listPeople(actor, query) : await listColleagues(query)
  return { items, nextCursor: next && encodeCursor(next) }
})

export const POST = route(
  { session: 'required', body: newPersonSchema, idempotent: true },
  async ({ actor, body, request }) => {
    const { person, path } = await invitePerson(actor, body)
    return Response.json({ ...person, url: absoluteUrl(request, path) }, { status: 201 })
  },
)
