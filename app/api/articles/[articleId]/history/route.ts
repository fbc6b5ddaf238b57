import { z } from 'zod'
import { decodeCursor, encodeCursor } from '@/lib/http/cursor'
import { route } from '@/lib/http/route'
import { listArticleHistory } from '@/lib/services/version-history'
import { articleParams } from '../../answers'

const place = z.number().int().positive()
const query = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })

export const GET = route({ session: 'required', params: articleParams, query }, async ({ actor, params, query }) => {
  const before = decodeCursor(place, query.cursor) ?? undefined
  const { items, next } = await listArticleHistory(actor, params.articleId, before, query.limit)
  return { items, nextCursor: encodeCursor(next) }
})
