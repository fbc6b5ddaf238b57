import { personParamsSchema } from '@/lib/contracts/people'
import { route } from '@/lib/http/route'
import { absoluteUrl } from '@/lib/http/url'
import { renewLink } from '@/lib/services/manage-people'

export const POST = route({ session: 'required', params: personParamsSchema }, async ({ actor, params, request }) => {
  return { url: absoluteUrl(request, await renewLink(actor, params.userId)) }
})
