import { toAsciiDigits } from './digits'
import { replacePresentationForms } from './normalize'

const SLUG_LENGTH = 80

/** First segments of an address that are the app's own; a desk must not take one. */
const RESERVED = new Set(
  `_next 404 500 about account admin api app archive assets author authors collaboration contact corrections desk desks
  error export favicon favicon.ico feed feed.xml feeds fonts health help home icon images img import index invite js
  live login logout manifest manifest.webmanifest media metrics news news-sitemap news-sitemap.xml not-found preview
  print privacy public reset robots robots.txt rss rss.xml search set-up setup sign-in sign-out sign-up signin signout
  sitemap sitemap.xml static styles tag tags terms topic topics undefined null uploads user users well-known`.split(
    /\s+/,
  ),
)

/**
 * The readable part of an address: Arabic letters as they are spelled, without marks, tatweel or joiners; Latin in lower
 * case without accents; ASCII digits; words joined by hyphens; at most 80 characters, cut between words.
 * A text without a letter or digit gives `fallback`. Stable: a slug's own slug is itself.
 */
export function createSlug(text: string, fallback: string): string {
  const letters = toAsciiDigits(replacePresentationForms(text))
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Script=Latin}\p{M}*/gu, letter => letter.normalize('NFD'))
    .replace(/[\p{M}\p{Cf}\u0640'’ʼ]/gu, '')
    .replace(/(?<=[0-9])[,٬](?=[0-9]{3})/g, '')
  const words = letters.match(/[\p{L}\p{Nd}]+/gu) ?? []
  return cutBetweenWords(words) || fallback
}

/** Whether a person's own slug needs no change to stand in an address. */
export function isSlug(text: string): boolean {
  return text !== '' && createSlug(text, '') === text
}

/** Whether a desk may not have this slug, because the app or its site answers there. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug.trim().toLowerCase())
}

function cutBetweenWords(words: string[]): string {
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > SLUG_LENGTH) return slug || cutWord(word)
    slug = longer
  }
  return slug
}

function cutWord(word: string): string {
  let cut = ''
  for (const letter of word) {
    if (cut.length + letter.length > SLUG_LENGTH) break
    cut += letter
  }
  return cut
}
