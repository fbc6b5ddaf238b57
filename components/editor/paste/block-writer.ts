import { cleanText } from './clean-text'
import { hasArabic, hasLatin } from './page'

/** How the text at one place of a page is written. */
export interface Writing {
  bold: boolean
  italic: boolean
  href: string | null
  /** Whether line ends in the source are line ends of the text. */
  keepsLines: boolean
  dir: 'rtl' | 'ltr' | null
  /** Whether `dir` was given to the paragraph itself, and not to something around it. */
  isOwnDir: boolean
}

/** A piece of a line: words, a line break, or the place of a footnote. */
type Piece = { text: string; writing: Writing } | 'break' | { note: string }

/** What a line becomes. */
export type LineTag = 'p' | 'h2' | 'h3' | 'h4'

/**
 * Writes an article's blocks as the plainest HTML that says the same, into a document of its own. Text comes piece by
 * piece; `endLine` makes a paragraph of what came since the last one, or nothing where nothing is to be seen.
 */
export class BlockWriter {
  readonly body: HTMLElement
  private readonly parents: Element[]
  private line: Piece[] = []
  private readonly waiting: Element[] = []

  constructor(
    readonly document: Document,
    private readonly isLatin: boolean,
  ) {
    this.body = document.body
    this.parents = [this.body]
  }

  get parent(): Element {
    return this.parents.at(-1) ?? this.body
  }

  /** Whether what is written now stands inside one of these. */
  isInside(...tags: string[]): boolean {
    return this.parents.some(({ localName }) => tags.includes(localName))
  }

  depth(...tags: string[]): number {
    return this.parents.filter(({ localName }) => tags.includes(localName)).length
  }

  /** Begins an element that holds blocks; everything until `close` goes into it. */
  open(tag: string): Element {
    const element = this.document.createElement(tag)
    this.parent.append(element)
    this.parents.push(element)
    return element
  }

  /** Goes on in the last item of the list that is open; in a new one where it has none. */
  openLastItem(): void {
    const last = this.parent.lastElementChild
    if (last) this.parents.push(last)
    else this.open('li')
  }

  /** Ends the innermost element; one with nothing in it is taken out again, unless it is a cell or a row. */
  close(): void {
    if (this.parents.length === 1) return
    const element = this.parents.pop()
    if (element && element.childNodes.length === 0 && !/^t[hdr]$/.test(element.localName)) element.remove()
    if (element && /^[uo]l$/.test(element.localName)) directList(element)
    this.placeWaiting()
  }

  /** Something that stands by itself at the top of an article: it goes where the block around it ends. */
  standalone(element: Element): void {
    this.waiting.push(element)
  }

  /** Writes something that may not stand in a quotation: the quotation ends before it and goes on after it. */
  outsideQuotes(write: () => void): void {
    const quotes = this.parents.splice(1)
    for (const quote of quotes.reverse()) if (quote.childNodes.length === 0) quote.remove()
    write()
    for (const _ of quotes) this.open('blockquote')
  }

  private placeWaiting(): void {
    if (this.parents.length === 1) this.body.append(...this.waiting.splice(0))
  }

  /** A new element, which stands nowhere yet. */
  element(tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
    const element = this.document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }

  text(text: string, writing: Writing): void {
    if (!writing.keepsLines) {
      this.line.push({ text, writing })
      return
    }
    for (const [index, part] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.line.push('break')
      if (part !== '') this.line.push({ text: part, writing })
    }
  }

  lineBreak(): void {
    this.line.push('break')
  }

  note(note: string): void {
    this.line.push({ note })
  }

  /** Two line breaks or more are the end of a paragraph, as people write who do not know of paragraphs. */
  endLine(tag: LineTag, writing: Writing): void {
    for (const pieces of paragraphsOf(this.line)) {
      const element = this.document.createElement(this.isInside('li', 'td', 'th') && /^h\d$/.test(tag) ? 'p' : tag)
      writeLine(element, pieces, /^h\d$/.test(tag) || this.isInside('th'))
      if (this.directionOf(element.textContent ?? '', writing) === 'ltr') element.setAttribute('dir', 'ltr')
      this.parent.append(element)
    }
    this.line = []
    this.placeWaiting()
  }

  /**
   * From left to right is what a paragraph itself says to be so; what a page around it says counts for Latin text only,
   * since many an Arabic mail stands in a box of an English program. From right to left is how stories are written.
   */
  directionOf(text: string, { dir, isOwnDir }: Writing): 'ltr' | null {
    if (dir === 'rtl' || (dir === null && !this.isLatin)) return null
    if (dir === 'ltr' && isOwnDir) return 'ltr'
    return hasLatin(text) && !hasArabic(text) ? 'ltr' : null
  }
}

/** A list in which everything is read from left to right is so itself, with its bullets. */
function directList(list: Element): void {
  const lines = [...list.querySelectorAll('p')]
  if (lines.length === 0 || !lines.every(line => line.getAttribute('dir') === 'ltr')) return
  for (const element of [list, ...list.children]) element.setAttribute('dir', 'ltr')
}

/** Cuts at two breaks and more; clean words, single spaces, nothing empty at the edges. */
function paragraphsOf(line: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = []
  let pieces: Piece[] = []
  let breaks = 0
  let isSpaced = true
  const end = () => {
    const last = pieces.at(-1)
    if (typeof last === 'object' && 'text' in last) last.text = last.text.trimEnd()
    if (pieces.length > 0) paragraphs.push(pieces)
    pieces = []
    isSpaced = true
  }
  for (const piece of line) {
    if (piece === 'break') {
      breaks += 1
      continue
    }
    const text = 'text' in piece ? cleanText(piece.text).replace(/[^\S\u00a0\u2007\u202f]+/g, ' ') : null
    if (text === '' || (text === ' ' && (isSpaced || breaks > 0))) continue
    if (breaks > 1) end()
    else if (breaks === 1 && pieces.length > 0) {
      trimLast(pieces)
      pieces.push('break')
      isSpaced = true
    }
    breaks = 0
    if (text === null) {
      pieces.push(piece)
      isSpaced = false
    } else if ('text' in piece) {
      pieces.push({ text: isSpaced ? text.trimStart() : text, writing: piece.writing })
      isSpaced = text.endsWith(' ')
    }
  }
  end()
  return paragraphs
}

function trimLast(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (typeof last === 'object' && 'text' in last) last.text = last.text.trimEnd()
}

/** Puts the pieces into an element; where all is bold by itself, no part of it is marked so. */
function writeLine(element: Element, pieces: readonly Piece[], isBoldAnyway: boolean): void {
  const document = element.ownerDocument
  for (const piece of pieces) {
    if (piece === 'break') element.append(document.createElement('br'))
    else if ('note' in piece) {
      const reference = document.createElement('sup')
      reference.setAttribute('data-note', piece.note)
      element.append(reference)
    } else {
      const { bold, italic, href } = piece.writing
      let parent = element
      const nest = (tag: string): Element => {
        const inner = document.createElement(tag)
        parent.append(inner)
        parent = inner
        return inner
      }
      if (href) nest('a').setAttribute('href', href)
      if (bold && !isBoldAnyway) nest('strong')
      if (italic) nest('em')
      parent.append(piece.text)
    }
  }
}
