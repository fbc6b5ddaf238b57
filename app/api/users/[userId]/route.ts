import { personChangesSchema, personParamsSchema } from '@/lib/contracts/people'
import { route } from '@/lib/http/route'
import { updatePerson } from '@/lib/services/manage-people'

export const PATCH = route(
  { session: 'required', params: personParamsSchema, body: personChangesSchema },
  ({ actor, params, body }) => updatePerson(actor, params.userId, body),
)
