import { encodeCursor } from '@/lib/contracts/cursor'
import { listMediaSchema, MAX_PICTURE_BYTES, uploadFieldsSchema } from '@/lib/contracts/media'
import { EditorialError } from '@/lib/editorial/errors'
import { etagOf } from '@/lib/http/etag'
import { route } from '@/lib/http/route'
import { validate } from '@/lib/http/validate'
import { listMedia, uploadPicture } from '@/lib/services/media'
import { getPictureQueue } from '@/lib/services/picture-queue'

/** What a form adds to the bytes of its file. */
const FORM_OVERHEAD = 64 * 1024

export const GET = route({ session: 'required', query: listMediaSchema }, async ({ actor, query }) => {
  const { items, next } = await listMedia(actor, query)
  return { items, nextCursor: next && encodeCursor(next) }
})

export const POST = route(
  {
    session: 'required',
    body: 'multipart',
    limit: MAX_PICTURE_BYTES + FORM_OVERHEAD,
    idempotent: true,
    enter: actor => getPictureQueue().enter(actor.id),
  },
  async ({ actor, body }) => {
    const { file, ...rest } = Object.fromEntries(body)
    if (!(file instanceof File)) {
      throw new EditorialError('invalid', { errors: [{ pointer: '/file', code: 'required' }] })
    }
    const fields = validate(uploadFieldsSchema, rest)
    const picture = await uploadPicture(actor, new Uint8Array(await file.arrayBuffer()), fields)
    const headers = { etag: etagOf(picture.revision), location: `/api/media/${picture.id}` }
    return Response.json(picture, { status: 201, headers })
  },
)
