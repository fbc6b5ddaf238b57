import { decideKeptEditsSchema } from '@/lib/contracts/kept-edits'
import { route } from '@/lib/http/route'
import { getArticle } from '@/lib/services/articles'
import { decideKeptEdits } from '@/lib/services/kept-edits'
import { answerArticle, versionParams } from '../../../answers'

export const POST = route(
  { session: 'required', params: versionParams, body: decideKeptEditsSchema },
  async ({ actor, params, body }) => {
    await decideKeptEdits(actor, params.articleId, params.number, body.decision)
    return answerArticle(await getArticle(actor, params.articleId))
  },
)
