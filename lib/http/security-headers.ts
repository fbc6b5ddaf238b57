import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getEnvironment } from '@/lib/environment'

/** What every answer carries that does not say it for itself. */
const ALWAYS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * Gives a request the nonce that its page's scripts are to carry (Next takes it from the request's own policy), and has
 * the answer carry the policy and the other headers, except those that a handler set itself.
 */
export function protect(request: IncomingMessage, response: ServerResponse): void {
  const policy = policyFor(randomBytes(16).toString('base64'), request.headers.host)
  request.headers['content-security-policy'] = policy
  const headers = { 'Content-Security-Policy': policy, ...ALWAYS, ...transportSecurity() }
  const writeHead = response.writeHead
  response.writeHead = (...args: unknown[]) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return Reflect.apply(writeHead, response, args)
  }
}

/** Forwarding headers are only believed behind a proxy of the newsroom's own; Next then writes what it sees itself. */
export function dropForwarding(request: IncomingMessage): void {
  if (getEnvironment().trustProxy) return
  for (const name of ['for', 'host', 'port', 'proto']) delete request.headers[`x-forwarded-${name}`]
  delete request.headers.forwarded
}

function policyFor(nonce: string, host: string | undefined): string {
  const { production } = getEnvironment()
  // Older browsers do not count the socket of a page's own origin as 'self'.
  const socket = host && /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${production ? '' : " 'unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function transportSecurity(): Record<string, string> {
  const isSecure = getEnvironment().publicUrl?.startsWith('https:') ?? false
  return isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}
}
