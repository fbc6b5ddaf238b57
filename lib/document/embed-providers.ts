import { isAllowedLink } from './marks/link'

const ANYTHING = /^\/./

/**
 * Whose posts, films, sounds and maps an article may show as a card: their hosts, without www, and how the address of
 * one piece begins there.
 */
const PROVIDERS = {
  youtube: { 'youtube.com': ANYTHING, 'youtu.be': ANYTHING, 'youtube-nocookie.com': ANYTHING },
  vimeo: { 'vimeo.com': ANYTHING, 'player.vimeo.com': ANYTHING },
  x: { 'x.com': /^\/[^/]+\/status\/\d/, 'twitter.com': /^\/[^/]+\/status\/\d/ },
  facebook: { 'facebook.com': ANYTHING, 'fb.watch': ANYTHING },
  instagram: { 'instagram.com': ANYTHING },
  tiktok: { 'tiktok.com': ANYTHING, 'vm.tiktok.com': ANYTHING, 'vt.tiktok.com': ANYTHING },
  telegram: { 't.me': /^\/[^/]+\/./ },
  soundcloud: { 'soundcloud.com': ANYTHING, 'on.soundcloud.com': ANYTHING },
  spotify: { 'open.spotify.com': ANYTHING },
  apple_podcasts: { 'podcasts.apple.com': ANYTHING },
  google_maps: { 'google.com': /^\/maps\b/, 'maps.google.com': ANYTHING, 'maps.app.goo.gl': ANYTHING },
  openstreetmap: { 'openstreetmap.org': ANYTHING },
} as const satisfies Record<string, Record<string, RegExp>>

export type EmbedProviderKey = keyof typeof PROVIDERS

/** The keys of all providers, which have their names in the messages. */
export const EMBED_PROVIDERS = Object.keys(PROVIDERS).filter(isProviderKey)

export interface EmbedProvider {
  key: EmbedProviderKey
  /** Where the address leads, without www: what readers are told before they follow it. */
  host: string
}

/** Who offers what stands at this address, or null where an article may not embed it: only https, only these hosts. */
export function embedProvider(href: unknown): EmbedProvider | null {
  const url = isAllowedLink(href) ? parse(href) : null
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null
  const host = url.hostname.replace(/^(?:www|m|mobile|web)\./, '')
  const piece = `${url.pathname}${url.search}${url.hash}`
  const key = EMBED_PROVIDERS.find(name => pieceAt(name, host)?.test(piece))
  return key ? { key, host } : null
}

function pieceAt(key: EmbedProviderKey, host: string): RegExp | undefined {
  const hosts: Record<string, RegExp> = PROVIDERS[key]
  return Object.hasOwn(hosts, host) ? hosts[host] : undefined
}

function isProviderKey(key: string): key is EmbedProviderKey {
  return Object.hasOwn(PROVIDERS, key)
}

function parse(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}
