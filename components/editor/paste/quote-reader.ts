import type { Writing } from './block-writer'
import type { Reader } from './reader'

/** Quotations in quotations, as long threads of mails have them, go no deeper. */
const NESTING = 4

/** Reads a quotation; in a list or a cell, where none may stand, it becomes paragraphs. */
export function readQuote(reader: Reader, element: Element, writing: Writing): void {
  const { writer } = reader
  if (writer.isInside('li', 'td', 'th') || writer.depth('blockquote') >= NESTING) {
    reader.block(element, writing)
    return
  }
  const before = writer.parent.lastElementChild
  const quote = writer.open('blockquote')
  reader.block(element, writing)
  writer.close()
  // Word writes a quotation of two paragraphs as two.
  if (element.localName === 'p' && before?.localName === 'blockquote' && quote.isConnected) {
    before.append(...quote.childNodes)
    quote.remove()
  }
}
