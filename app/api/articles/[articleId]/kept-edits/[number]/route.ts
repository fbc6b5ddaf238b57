import { decideKeptEditsSchema } from '@/lib/contracts/kept-edits'
import { route } from '@/lib/http/route'
import { getArticle } from '@/lib/services/articles'
import { decideKeptEdits, previewKeptEdits } from '@/lib/services/kept-edits'
import { answerArticle, versionParams } from '../../../answers'

/** The text as it would be with these edits in it. */
export const GET = route({ session: 'required', params: versionParams }, async ({ actor, params }) => ({
  document: await previewKeptEdits(actor, params.articleId, params.number),
}))

export const POST = route(
  { session: 'required', params: versionParams, body: decideKeptEditsSchema },
  async ({ actor, params, body }) => {
    await decideKeptEdits(actor, params.articleId, params.number, body.decision)
    return answerArticle(await getArticle(actor, params.articleId))
  },
)
