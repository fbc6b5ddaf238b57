import type { PictureAnswer } from '@/lib/services/media'
import { etagOf } from './etag'

/**
 * A picture's file as the browser shows it, and never as a page or a script. It is asked for anew each time it is
 * shown, so that what was withdrawn is gone; where nothing changed the answer is a few bytes.
 */
export async function answerPicture(request: Request, { live, tag, read }: PictureAnswer): Promise<Response> {
  const etag = etagOf(tag)
  const headers = {
    etag,
    'cache-control': live ? 'public, no-cache' : 'private, no-cache',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': live ? 'cross-origin' : 'same-origin',
    'x-content-type-options': 'nosniff',
  }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some(one => one.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  const bytes = await read()
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': 'image/webp', 'content-length': String(bytes.byteLength) },
  })
}
