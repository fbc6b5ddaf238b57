import { route } from '@/lib/http/route'
import { getArticleVersion } from '@/lib/services/version-history'
import { versionParams } from '../../../answers'

export const GET = route({ session: 'required', params: versionParams }, ({ actor, params }) =>
  getArticleVersion(actor, params.articleId, params.number),
)
