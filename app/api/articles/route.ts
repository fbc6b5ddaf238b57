import { articleCursorSchema, createArticleSchema, listArticlesSchema } from '@/lib/contracts/articles'
import { decodeCursor, encodeCursor } from '@/lib/http/cursor'
import { route } from '@/lib/http/route'
import { createArticle, getArticle, listArticles } from '@/lib/services/articles'
import { created } from './answers'

export const GET = route({ session: 'required', query: listArticlesSchema }, async ({ actor, query }) => {
  const { items, next } = await listArticles(actor, query, decodeCursor(articleCursorSchema, query.cursor))
  return { items, nextCursor: encodeCursor(next) }
})

export const POST = route(
  { session: 'required', body: createArticleSchema, idempotent: true },
  async ({ actor, body }) => {
    const { row } = await createArticle(actor, body)
    const article = await getArticle(actor, row.id)
    return created(article, article)
  },
)
