import { EditorialError } from '@/lib/editorial/errors'
import { problemResponse } from '@/lib/http/problem'

/** Calls that the API does not know: without this, the reading site would take the address for one of its own. */
const answerUnknown = (request: Request) => problemResponse(new EditorialError('not_found'), request)

export {
  answerUnknown as DELETE,
  answerUnknown as GET,
  answerUnknown as PATCH,
  answerUnknown as POST,
  answerUnknown as PUT,
}
