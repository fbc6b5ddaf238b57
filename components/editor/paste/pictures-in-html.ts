import { isRecordId } from '@/lib/document/record-id'
import type { Declarations } from './styles'

/** Why a picture of a pasted text is not taken along. */
export type RefusalReason = 'elsewhere' | 'unreachable' | 'unsupported'

/** What an `img` of a pasted page is to us. */
export type ImageKind =
  | { kind: 'nothing' }
  /** A sign that was written as a picture, as many sites do with 😀. */
  | { kind: 'text'; text: string }
  /** The bytes are in the address itself, or in this browser. */
  | { kind: 'source'; source: string }
  /** One of our own library, as the reading site and the newsroom show it. */
  | { kind: 'own'; media: string }
  /** A file of the program that it was copied from; the clipboard may have it by itself. */
  | { kind: 'file' }
  | { kind: 'refused'; reason: RefusalReason; source: string }

/** Pictures up to this size on the page are marks of a site (icons, faces), not part of a story. */
const ICON = 48

const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-url', 'data-srcset', 'srcset']
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\u20e3#*0-9])+$/u

/** Judges an image by what its element says; nothing is loaded for that. */
export function judgeImage(image: Element, declarations: Declarations): ImageKind {
  const text =
    image.getAttribute('data-plain-text') ?? image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? ''
  if (EMOJI.test(text.trim()) && /[^\d#*]/.test(text)) return { kind: 'text', text: text.trim() }
  const source = (image.getAttribute('src') ?? '').trim()
  const later = LAZY.map(name => image.getAttribute(name)?.trim()).find(value => value)
  if (isIcon(image, declarations)) return { kind: 'nothing' }
  const own = ownMedia(source)
  if (own) return { kind: 'own', media: own }
  if (/^(?:https?:)?\/\//i.test(source)) return { kind: 'refused', reason: 'elsewhere', source }
  // A page that loads its pictures late holds a grey dot in the place of each.
  if (later) return { kind: 'refused', reason: 'elsewhere', source: later }
  if (/^data:image\/svg/i.test(source)) return { kind: 'refused', reason: 'unsupported', source }
  if (/^data:image\//i.test(source)) return source.length < 200 ? { kind: 'nothing' } : { kind: 'source', source }
  if (/^blob:/i.test(source)) return { kind: 'source', source }
  if (/^file:/i.test(source)) return { kind: 'file' }
  if (/^cid:|^webkit-fake-url:/i.test(source)) return { kind: 'refused', reason: 'unreachable', source }
  return { kind: 'nothing' }
}

/** The id of a picture that is read from this very site. */
function ownMedia(source: string): string | null {
  const url = URL.parse(source, location.origin)
  const id = url?.origin === location.origin ? /^\/media\/([^/]+)$/.exec(url.pathname)?.[1] : null
  return isRecordId(id) ? id : null
}

function isIcon(image: Element, declarations: Declarations): boolean {
  const size = (name: 'width' | 'height') =>
    Number.parseFloat(declarations.get(name)?.replace(/^.*%$/, '') || (image.getAttribute(name) ?? ''))
  const [width, height] = [size('width'), size('height')]
  if (width <= 2 || height <= 2) return true
  return width <= ICON && height <= ICON
}
