import { patchArticleSchema } from '@/lib/contracts/articles'
import { readRevision } from '@/lib/http/etag'
import { route } from '@/lib/http/route'
import { patchArticle } from '@/lib/services/article-changes'
import { getArticle } from '@/lib/services/articles'
import { answerArticle, answerChanged, articleParams } from '../answers'

export const GET = route({ session: 'required', params: articleParams }, async ({ actor, params }) =>
  answerArticle(await getArticle(actor, params.articleId)),
)

export const PATCH = route(
  { session: 'required', params: articleParams, body: patchArticleSchema },
  async ({ actor, params, body, request }) => {
    await patchArticle(actor, params.articleId, body, readRevision(request, { required: true }))
    return answerChanged(actor, params.articleId)
  },
)
