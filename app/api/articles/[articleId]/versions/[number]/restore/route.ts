import { route } from '@/lib/http/route'
import { restoreVersion } from '@/lib/services/article-changes'
import { getArticle } from '@/lib/services/articles'
import { answerArticle, versionParams } from '../../../../answers'

export const POST = route(
  { session: 'required', params: versionParams, idempotent: true },
  async ({ actor, params }) => {
    await restoreVersion(actor, params.articleId, params.number)
    return answerArticle(await getArticle(actor, params.articleId))
  },
)
