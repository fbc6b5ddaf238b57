import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { claimKey, type KeptAnswer, releaseKey, settleKey } from '@/lib/services/idempotency'

const KEPT_HEADERS = ['content-type', 'etag', 'location', 'cache-control']

/**
 * Carries a request out once for its `Idempotency-Key`, and answers repetitions with the first answer. A request that
 * failed changed nothing: its key is free again. Two forms are the same when their fields are, whatever their boundary.
 */
export async function answerOnce(
  request: Request,
  actor: Actor,
  body: Uint8Array | FormData | null,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return answer()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new EditorialError('invalid', { errors: [{ pointer: '/idempotency-key', code: 'format' }] })
  }
  const kept = await claimKey(actor.id, key, await hashOf(request, body))
  if (kept) return restore(kept)
  try {
    const response = await answer()
    if (!response.ok) await releaseKey(actor.id, key)
    else await settleKey(actor.id, key, await copyOf(response))
    return response
  } catch (error) {
    await releaseKey(actor.id, key)
    throw error
  }
}

async function hashOf(request: Request, body: Uint8Array | FormData | null): Promise<string> {
  const { pathname, search } = new URL(request.url)
  const hash = createHash('sha256').update(`${request.method} ${pathname}${search}\n`)
  if (!(body instanceof FormData)) return hash.update(body ?? '').digest('hex')
  for (const [name, value] of body) {
    const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer())
    const file = typeof value === 'string' ? null : value.name
    hash.update(`${JSON.stringify([name, file, bytes.byteLength])}\n`).update(bytes)
  }
  return hash.digest('hex')
}

async function copyOf(response: Response): Promise<KeptAnswer> {
  const headers = KEPT_HEADERS.flatMap(name => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.clone().text() }
}

function restore({ status, headers, body }: KeptAnswer): Response {
  return new Response(status === 204 ? null : body, { status, headers: { ...headers, 'idempotent-replay': 'true' } })
}
