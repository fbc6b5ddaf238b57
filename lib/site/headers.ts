import { styleSheetHash } from '@/components/site/style-sheet'
import { getEnvironment } from '@/lib/environment'

/** A page of the reading site runs no script, frames nothing and sends nothing: its policy allows what it has. */
const POLICY = [
  "default-src 'none'",
  `style-src '${styleSheetHash}'`,
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of everything that the public is sent. */
export function publicHeaders(): Record<string, string> {
  return {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    ...(getEnvironment().publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** The absolute address of a path where the newsroom's own is known; never from what a request says of its host. */
export function addressOf(path: string): string {
  const { publicUrl } = getEnvironment()
  const encoded = encodeURI(path)
  return publicUrl ? new URL(encoded, publicUrl).href : encoded
}
