import { replaceDocumentSchema } from '@/lib/contracts/articles'
import { readIfMatch } from '@/lib/http/etag'
import { route } from '@/lib/http/route'
import { replaceDocument } from '@/lib/services/article-changes'
import { getArticle } from '@/lib/services/articles'
import { answerArticle, articleParams } from '../../answers'

export const PUT = route(
  { session: 'required', params: articleParams, body: replaceDocumentSchema },
  async ({ actor, params, body, request }) => {
    await replaceDocument(actor, params.articleId, body.document, readIfMatch(request, { required: true }))
    return answerArticle(await getArticle(actor, params.articleId))
  },
)
