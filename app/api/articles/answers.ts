import { z } from 'zod'
import type { Actor } from '@/lib/editorial/actor'
import { etagOf } from '@/lib/http/etag'
import { type ArticleView, findArticleView } from '@/lib/services/articles'

/** What is no id names no article: 404, and nothing that a database could stumble over. */
export const articleParams = z.object({ articleId: z.uuid().catch('') })
export const versionParams = articleParams.extend({ number: z.coerce.number().int().min(1) })

/** An article, with the `ETag` that a change of it is to be based on. */
export function answerArticle(article: ArticleView): Response {
  return Response.json(article, { headers: { etag: etagOf(article.revision) } })
}

/** The article after a change, or no content for whoever may not see it any more. */
export async function answerChanged(actor: Actor, articleId: string): Promise<Response | undefined> {
  const article = await findArticleView(actor, articleId)
  return article ? answerArticle(article) : undefined
}

export function created(article: ArticleView, body: unknown): Response {
  const headers = { etag: etagOf(article.revision), location: `/api/articles/${article.id}` }
  return Response.json(body, { status: 201, headers })
}
