import { mediaParamsSchema, pictureQuerySchema } from '@/lib/contracts/media'
import { answerPicture } from '@/lib/http/picture-answer'
import { route } from '@/lib/http/route'
import { findPictureFile } from '@/lib/services/media'

export const dynamic = 'force-dynamic'

export const GET = route(
  { session: 'optional', params: mediaParamsSchema, query: pictureQuerySchema },
  async ({ actor, params, query, request }) =>
    answerPicture(request, await findPictureFile(actor, params.mediaId, query.w)),
)
