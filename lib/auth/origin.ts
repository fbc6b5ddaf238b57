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
