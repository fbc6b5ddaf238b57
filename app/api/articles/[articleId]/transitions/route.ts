import { transitionSchema } from '@/lib/contracts/articles'
import { readRevision } from '@/lib/http/etag'
import { route } from '@/lib/http/route'
import { commandsOf, performTransitions } from '@/lib/services/transitions'
import { answerChanged, articleParams } from '../../answers'

export const POST = route(
  { session: 'required', params: articleParams, body: transitionSchema, idempotent: true },
  async ({ actor, params, body, request }) => {
    const article = await performTransitions(actor, params.articleId, commandsOf(body), {
      ifRevision: readRevision(request) ?? undefined,
      confirmation: body.confirmation,
    })
    return article ? answerChanged(actor, params.articleId) : undefined
  },
)
