import { EditorialError } from '@/lib/editorial/errors'

/** Bytes of JSON that a request may carry. */
export const JSON_LIMIT = 2 * 1024 * 1024

/**
 * Reads a body up to a limit, and no further.
 * @throws EditorialError too_large
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => {
    const values = { limit, megabytes: Math.floor(limit / 1024 / 1024) }
    return new EditorialError('too_large', { values, sentence: 'detailMegabytes' })
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) break
    length += chunk.value.byteLength
    if (length > limit) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(chunk.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** @throws EditorialError unsupported_type */
export function requireType(request: Request, type: string): void {
  const given = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (given !== type) throw new EditorialError('unsupported_type')
}

/** @throws EditorialError invalid */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new EditorialError('invalid', { errors: [{ pointer: '', code: 'json' }] })
  }
}

/** @throws EditorialError invalid */
export async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new EditorialError('invalid', { errors: [{ pointer: '', code: 'multipart' }] })
  }
}
