import { type Media, mediaParamsSchema, patchMediaSchema } from '@/lib/contracts/media'
import { etagOf, readRevision } from '@/lib/http/etag'
import { route } from '@/lib/http/route'
import { deletePicture, getMedia, patchMedia } from '@/lib/services/media'

const answer = (picture: Media) => Response.json(picture, { headers: { etag: etagOf(picture.revision) } })

export const GET = route({ session: 'required', params: mediaParamsSchema }, async ({ actor, params }) =>
  answer(await getMedia(actor, params.mediaId)),
)

export const PATCH = route(
  { session: 'required', params: mediaParamsSchema, body: patchMediaSchema },
  async ({ actor, params, body, request }) =>
    answer(await patchMedia(actor, params.mediaId, body, readRevision(request))),
)

export const DELETE = route({ session: 'required', params: mediaParamsSchema }, ({ actor, params, request }) =>
  deletePicture(actor, params.mediaId, readRevision(request)),
)
