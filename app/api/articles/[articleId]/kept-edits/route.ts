import { KEPT_EDITS_LIMIT, keepEditsSchema } from '@/lib/contracts/kept-edits'
import { route } from '@/lib/http/route'
import { keepEdits } from '@/lib/services/kept-edits'
import { articleParams } from '../../answers'

/** 201 with the number of the version; 204 where the article has all of it already. */
export const POST = route(
  { session: 'required', params: articleParams, body: keepEditsSchema, limit: KEPT_EDITS_LIMIT },
  async ({ actor, params, body }) => {
    const version = await keepEdits(actor, params.articleId, body)
    return version === null ? undefined : Response.json({ version }, { status: 201 })
  },
)
