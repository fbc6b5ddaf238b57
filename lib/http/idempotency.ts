import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { claimKey, type KeptAnswer, releaseKey, settleKey } from '@/lib/services/idempotency'

const KEPT_HEADERS = ['content-type', 'etag', 'location', 'cache-control']

/**
 * Carries a request out once for its `Idempotency-Key`, and answers repetitions with the first answer. A request that
 * failed changed nothing: its key is free again.
 */
export async function answerOnce(
  request: Request,
  actor: Actor,
  body: Uint8Array | null,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return answer()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new EditorialError('invalid', { errors: [{ pointer: '/idempotency-key', code: 'format' }] })
  }
  const kept = await claimKey(actor.id, key, hashOf(request, body))
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

function hashOf(request: Request, body: Uint8Array | null): string {
  const { pathname, search } = new URL(request.url)
  return createHash('sha256')
    .update(`${request.method} ${pathname}${search}\n`)
    .update(body ?? '')
    .digest('hex')
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
