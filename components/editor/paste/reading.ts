import type { Writing } from './block-writer'
import { linkAddress } from './link-address'
import { isBold, isItalic, keepsLines, type PageStyles } from './styles'

/** How a page's text is written before anything says otherwise. */
export const PLAIN: Writing = { bold: false, italic: false, href: null, keepsLines: false, dir: null, isOwnDir: false }

const BLOCKS = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)

/** Nothing that is written stands in these, or nothing that belongs to the text. */
const RUBBISH = new Set(
  `annotation area audio base button canvas datalist embed head iframe input link map meta noscript object option param
  progress script select source style svg template textarea title track video xml`.split(/\s+/),
)

const BOLD = /^(?:b|strong)$/
const ITALIC = /^(?:i|em|cite|dfn|address)$/
const PARAGRAPH = /^(?:p|h[1-6]|li|dt|dd|pre)$/

export function isBlock(element: Element, styles: PageStyles): boolean {
  if (BLOCKS.has(element.localName)) return true
  return /^(?:block|flex|grid|list-item|table|flow-root)$/.test(styles.of(element).get('display') ?? '')
}

/** What belongs to the program that a text was written with: its forms and scripts, remarks, struck-out drafts. */
export function isRubbish(element: Element, styles: PageStyles): boolean {
  const { localName, className } = element
  if (RUBBISH.has(localName) || /^[vmx]:/.test(localName)) return true
  if (localName === 'del') return element.hasAttribute('datetime') || element.hasAttribute('cite')
  if (typeof className === 'string' && /\b(?:MsoCommentReference|msocomanchor|msoDel)\b/i.test(className)) return true
  return /^comment/.test(styles.of(element).get('mso-element') ?? '')
}

/** A film, a sound or a window of another site. */
export function isPlayer(element: Element): boolean {
  return /^(?:iframe|video|audio|embed|object)$/.test(element.localName)
}

/** How text inside an element is written, where it is written as `outer` around it. */
export function writingIn(element: Element, outer: Writing, styles: PageStyles): Writing {
  const declarations = styles.of(element)
  const { localName } = element
  const dir = isBlock(element, styles) ? directionOf(element, declarations.get('direction')) : null
  return {
    bold: isBold(declarations) ?? (outer.bold || BOLD.test(localName)),
    italic: isItalic(declarations) ?? (outer.italic || ITALIC.test(localName)),
    href: localName === 'a' && element.hasAttribute('href') ? linkAddress(element.getAttribute('href')) : outer.href,
    keepsLines: keepsLines(declarations) ?? (outer.keepsLines || localName === 'pre'),
    dir: dir?.value ?? outer.dir,
    isOwnDir: dir ? dir.isOwn : outer.isOwnDir,
  }
}

/** `auto` leaves the decision to the text, which is what a direction around a paragraph does here. */
function directionOf(element: Element, style: string | undefined): { value: 'rtl' | 'ltr'; isOwn: boolean } | null {
  const value = element.getAttribute('dir')?.trim().toLowerCase() || style
  if (value === 'auto') return { value: 'ltr', isOwn: false }
  if (value !== 'rtl' && value !== 'ltr') return null
  return { value, isOwn: PARAGRAPH.test(element.localName) }
}

/** The level of a heading where it was copied from, 1 to 6; null for what is none. */
export function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(element.localName)?.[1]
  if (level) return Number(level)
  if (element.localName === 'p' && /\bMsoTitle\b/.test(element.className)) return 1
  if (element.getAttribute('role') !== 'heading') return null
  const told = Number(element.getAttribute('aria-level') ?? 2)
  return told >= 1 && told <= 6 ? told : 2
}

/**
 * A crosshead's level. One heading of level 1 is the title of the page and becomes a crosshead like those below it;
 * where there are several, they are the page's sections, and the levels below step down with them.
 */
export function crossheadTag(level: number, sections: number): 'h2' | 'h3' | 'h4' {
  const own = sections > 1 ? level + 1 : level
  return own <= 2 ? 'h2' : own === 3 ? 'h3' : 'h4'
}

/** Mail programs indent with quotations that have no line at their side; nothing is quoted there. */
export function isIndent(element: Element, styles: PageStyles): boolean {
  const declarations = styles.of(element)
  return /^(?:none|0(?:px)?)\b/.test(declarations.get('border') ?? '') && declarations.has('margin')
}
