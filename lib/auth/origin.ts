import { getEnvironment } from '@/lib/environment'

/**
 * Whether a request or a socket comes from a page of this newsroom: its `Origin` is the public address, or has the host
 * that was asked. Without an `Origin` it is not known to, and the answer is no.
 */
export function isSameOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const { publicUrl } = getEnvironment()
  const asked = new URL(origin)
  if (publicUrl && asked.origin === new URL(publicUrl).origin) return true
  return asked.host !== '' && asked.host === host?.toLowerCase()
}

/** Where this newsroom is, as its visitor sees it: the public address, else the host that was asked. */
export function originOf(request: Request): string {
  const { publicUrl } = getEnvironment()
  if (publicUrl) return new URL(publicUrl).origin
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  if (origin && isSameOrigin(origin, host)) return origin
  const scheme = request.headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return host && URL.canParse(`${scheme}://${host}`)
    ? new URL(`${scheme}://${host}`).origin
    : new URL(request.url).origin
}
