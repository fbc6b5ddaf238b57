import { z } from 'zod'
import { etagOf } from '@/lib/http/etag'
import type { ArticleView } from '@/lib/services/articles'

export const articleParams = z.object({ articleId: z.string() })
export const versionParams = articleParams.extend({ number: z.coerce.number().int().min(1) })

/** An article, with the `ETag` that a change of it is to be based on. */
export function answerArticle(article: ArticleView): Response {
  return Response.json(article, { headers: { etag: etagOf(article.revision) } })
}

export function created(article: ArticleView, body: unknown): Response {
  const headers = { etag: etagOf(article.revision), location: `/api/articles/${article.id}` }
  return Response.json(body, { status: 201, headers })
}
