import { BlockWriter, type LineTag, type Writing } from './block-writer'
import { isLayoutTable } from './layout-tables'
import { readItem, readList } from './list-reader'
import { findNotes, type Notes, readNote } from './notes'
import { isElement, type Page } from './page'
import { PictureReader } from './picture-reader'
import { readQuote } from './quote-reader'
import type { Reader } from './reader'
import { crossheadTag, headingLevel, isBlock, isIndent, isPlayer, isRubbish, PLAIN, writingIn } from './reading'
import { isHidden } from './styles'
import { readTable } from './table-reader'
import { rebuildWordLists } from './word-lists'

/** Reads a pasted page into the blocks of an article. One reader reads one page. */
export class PageReader implements Reader {
  readonly writer: BlockWriter
  readonly found: PictureReader
  private readonly notes: Notes
  private readonly sections: number

  constructor(readonly page: Page) {
    const { body, styles } = page
    rebuildWordLists(body, styles)
    this.notes = findNotes(body)
    this.sections = [...body.querySelectorAll('h1')].filter(heading => heading.textContent?.trim()).length
    this.writer = new BlockWriter(document.implementation.createHTMLDocument(), page.isLatin)
    this.found = new PictureReader(this.writer, styles)
  }

  /** The blocks as HTML that holds nothing but what an article may hold. */
  read(): string {
    this.children(this.page.body, writingIn(this.page.body, PLAIN, this.page.styles))
    this.writer.endLine('p', PLAIN)
    return this.writer.body.innerHTML
  }

  children(parent: Element, writing: Writing): void {
    for (const child of parent.childNodes) {
      if (isElement(child)) this.element(child, writing)
      else if (child.nodeType === Node.TEXT_NODE) this.writer.text(child.nodeValue ?? '', writing)
    }
  }

  block(element: Element, writing: Writing, tag: LineTag = 'p'): void {
    this.writer.endLine('p', writing)
    this.children(element, writing)
    this.writer.endLine(tag, writing)
  }

  element(element: Element, outer: Writing): void {
    const { styles } = this.page
    if (isHidden(element, styles.of(element))) return
    if (isPlayer(element)) this.found.player(element)
    if (isRubbish(element, styles)) return
    const writing = writingIn(element, outer, styles)
    if (isBlock(element, styles) && !/^(?:img|br)$/.test(element.localName)) {
      this.writer.endLine('p', outer)
      this.blockElement(element, writing)
    } else {
      this.inlineElement(element, writing)
    }
  }

  private inlineElement(element: Element, writing: Writing): void {
    const { writer } = this
    const reference = this.notes.references.get(element)
    const isQuoted = element.localName === 'q'
    if (reference) writer.note(reference)
    else if (element.localName === 'br') writer.lineBreak()
    else if (element.localName === 'img') this.image(element, writing)
    else {
      if (isQuoted) writer.text('«', writing)
      this.children(element, writing)
      if (isQuoted) writer.text('»', writing)
    }
  }

  private image(element: Element, writing: Writing): void {
    const judged = this.found.judge(element)
    if (judged.kind === 'text') this.writer.text(judged.text, writing)
    else this.found.image(element, judged)
  }

  private blockElement(element: Element, writing: Writing): void {
    const { styles } = this.page
    const note = this.notes.texts.get(element)
    const level = headingLevel(element)
    if (note) readNote(this, element, note, writing)
    else if (level) this.block(element, writing, crossheadTag(level, this.sections))
    else if (/^(?:ul|ol|menu)$/.test(element.localName)) readList(this, element, writing)
    else if (element.localName === 'li') readItem(this, element, writing)
    else if (element.localName === 'blockquote' && !isIndent(element, styles)) readQuote(this, element, writing)
    else if (/\bMso(?:Intense)?Quote\b/.test(element.className)) readQuote(this, element, writing)
    else if (element.localName === 'table') this.table(element, writing)
    else if (element.localName === 'hr') this.divider()
    else if (element.localName !== 'figcaption' || !this.found.hasTaken(element)) {
      if (element.localName === 'figure') this.found.figure(element)
      this.block(element, writing)
    }
  }

  private table(element: Element, writing: Writing): void {
    const isFlat = this.writer.isInside('li', 'td', 'th') || isLayoutTable(element, this.page.styles)
    if (isFlat) this.block(element, writing)
    else this.writer.outsideQuotes(() => readTable(this, element, writing))
  }

  private divider(): void {
    const { writer } = this
    if (!writer.isInside('li', 'td', 'th')) writer.outsideQuotes(() => writer.body.append(writer.element('hr')))
  }
}
