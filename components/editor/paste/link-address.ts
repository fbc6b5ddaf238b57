import { isAllowedLink } from '@/lib/document/marks/link'

/** Addresses that only count a click and lead on: host, path, and the parameter that says where to. */
const WRAPPERS: readonly [host: RegExp, path: RegExp, parameters: readonly string[]][] = [
  [/(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$/, /^\/url$/, ['q', 'url']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/(?:^|\.)youtube\.com$/, /^\/redirect$/, ['q']],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, ['url']],
  [/(?:^|\.)slack-redir\.net$/, /^\/link$/, ['url']],
  [/(?:^|\.)vk\.com$/, /^\/away\.php$/, ['to']],
]

const PROOFPOINT = /^urldefense\.(?:proofpoint\.)?com$/

/** Parameters that tell a site who follows a link and from where; the page is the same without them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igsh(?:id)?|_hs(?:enc|mi))$/i

/** How many wrappers may stand in each other. */
const LAYERS = 4

/**
 * Where a pasted link leads, without those who only count the click, and without their marks; null where an article
 * may not link there. An address with nothing of that kind stays as it is written.
 */
export function linkAddress(href: string | null): string | null {
  let address = (href ?? '').trim().replace(/[\t\n\r]/g, '')
  for (let layer = 0; layer < LAYERS; layer++) {
    const inner = unwrapped(address)
    if (inner === null) break
    address = inner
  }
  address = withoutTracking(address)
  if (isAllowedLink(address)) return address
  const written = URL.parse(address)?.href ?? null
  return isAllowedLink(written) ? written : null
}

function unwrapped(address: string): string | null {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null
  if (!url) return null
  if (PROOFPOINT.test(url.hostname)) return fromProofpoint(url)
  const wrapper = WRAPPERS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
  const target = wrapper?.[2].map(name => url.searchParams.get(name)).find(value => value?.startsWith('http'))
  return target ?? null
}

function fromProofpoint(url: URL): string | null {
  const third = /\/v3\/__(.+?)__;/.exec(`${url.pathname}${url.search}`)?.[1]
  if (third) return third.replace(/^(https?):\/(?!\/)/, '$1://')
  const second = url.searchParams.get('u')
  if (!second) return null
  try {
    return decodeURIComponent(second.replace(/-/g, '%').replace(/_/g, '/'))
  } catch {
    return null
  }
}

function withoutTracking(address: string): string {
  const [, base, query, hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(address) ?? []
  if (base === undefined || query === undefined) return address
  const kept = query.split('&').filter(pair => !TRACKING.test(pair.split('=', 1)[0] ?? ''))
  return `${base}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
}
