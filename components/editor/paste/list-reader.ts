import type { Writing } from './block-writer'
import { isElement } from './page'
import type { Reader } from './reader'

/** Lists in lists go no deeper than people write; deeper ones become items of the deepest. */
const NESTING = 8

/** Reads a list; one that stands right in another belongs to the item before it. */
export function readList(reader: Reader, element: Element, writing: Writing): void {
  const { writer } = reader
  if (writer.depth('ul', 'ol') >= NESTING) {
    reader.children(element, writing)
    return
  }
  const isInList = /^[uo]l$/.test(writer.parent.localName)
  if (isInList) writer.openLastItem()
  const list = writer.open(element.localName === 'ol' ? 'ol' : 'ul')
  const start = element.getAttribute('start')
  if (list.localName === 'ol' && start && /^\d{1,5}$/.test(start)) list.setAttribute('start', start)
  for (const child of element.childNodes) {
    if (isElement(child) && /^(?:li|ul|ol)$/.test(child.localName)) reader.element(child, writing)
    else if (child.textContent?.trim()) readLoose(reader, child, writing)
  }
  writer.close()
  if (isInList) writer.close()
}

/** What stands between the items of a list is one of them. */
function readLoose(reader: Reader, node: ChildNode, writing: Writing): void {
  const { writer } = reader
  writer.open('li')
  if (isElement(node)) reader.element(node, writing)
  else if (node.nodeType === Node.TEXT_NODE) writer.text(node.nodeValue ?? '', writing)
  writer.endLine('p', writing)
  writer.close()
}

/** Reads an item; outside of any list it is a paragraph. */
export function readItem(reader: Reader, element: Element, writing: Writing): void {
  const isItem = /^[uo]l$/.test(reader.writer.parent.localName)
  if (isItem) reader.writer.open('li')
  reader.block(element, writing)
  if (isItem) reader.writer.close()
}
