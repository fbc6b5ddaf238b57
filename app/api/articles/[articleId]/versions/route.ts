import { saveVersionSchema } from '@/lib/contracts/articles'
import { route } from '@/lib/http/route'
import { listArticleVersions, saveNamedVersion } from '@/lib/services/version-history'
import { articleParams } from '../../answers'

export const GET = route({ session: 'required', params: articleParams }, async ({ actor, params }) => ({
  items: await listArticleVersions(actor, params.articleId),
  nextCursor: null,
}))

export const POST = route(
  { session: 'required', params: articleParams, body: saveVersionSchema, idempotent: true },
  async ({ actor, params, body }) =>
    Response.json(await saveNamedVersion(actor, params.articleId, body.name, body.note ?? null), { status: 201 }),
)
