import { PageStyles } from './styles'

const ARABIC = /\p{Script=Arabic}/gu
const LATIN = /\p{Script=Latin}/gu
/** So many letters show in which script a page is written. */
const SAMPLE = 20_000

/** A pasted page, in a document of its own in which nothing runs and nothing loads. */
export interface Page {
  body: HTMLElement
  styles: PageStyles
  /** Whether it is written in Latin letters mostly, so that blocks without a direction were read from left to right. */
  isLatin: boolean
}

/** Reads the HTML of a clipboard: only what was copied, without what programs put around it. */
export function readPage(html: string): Page {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html')
  const sheets = [...head.querySelectorAll('style'), ...body.querySelectorAll('style')]
  const styles = new PageStyles(sheets.map(sheet => sheet.textContent ?? '').join('\n'))
  cutFragment(body)
  for (const sheet of body.querySelectorAll('style, script')) sheet.remove()
  const sample = (body.textContent ?? '').slice(0, SAMPLE)
  return { body, styles, isLatin: count(sample, LATIN) > count(sample, ARABIC) }
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE
}

export function hasArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}

export function hasLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

/** Windows programs copy a whole page and mark the part that was selected by two comments. */
function cutFragment(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  let start: Node | null = null
  let end: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = node.nodeValue?.trim()
    if (name === 'StartFragment') start ??= node
    if (name === 'EndFragment') end = node
  }
  if (end) remove(body, range => range.setStartAfter(end))
  if (start) remove(body, range => range.setEndBefore(start))
}

function remove(body: HTMLElement, limit: (range: Range) => void): void {
  const range = body.ownerDocument.createRange()
  range.selectNodeContents(body)
  limit(range)
  range.deleteContents()
}
