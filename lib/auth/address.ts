/**
 * The network address that a request came from. The server in front writes `X-Forwarded-For` itself, or lets that of a
 * trusted proxy through, whose last entry is what the proxy saw.
 */
export function addressOf(headers: Record<string, unknown>): string {
  const forwarded = headers['x-forwarded-for']
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last || 'unknown'
}
