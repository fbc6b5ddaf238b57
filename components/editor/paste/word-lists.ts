import { toAsciiDigits } from '@/lib/arabic/digits'
import type { PageStyles } from './styles'

interface Item {
  level: number
  /** Which of the document's lists it belongs to. */
  list: string
  ordered: boolean
  /** Its number, where it has one. */
  number: number
}

interface OpenList {
  level: number
  item: Item
  element: HTMLElement
}

/** A number or a letter with a sign after it: «1.», «2)», «أ-», «iv.», «(٣)»; anything else is a bullet. */
const NUMBER = /^[([]?\s*(?:\p{Nd}{1,5}|\p{L}{1,5})\s*[.)\]\-–:،]/u

/**
 * Word and Outlook write lists as paragraphs that begin with their bullet or number (`mso-list:l0 level2 lfo1`), and
 * Word in the browser as many lists of one item. Both become lists, in place.
 */
export function rebuildWordLists(body: HTMLElement, styles: PageStyles): void {
  const itemOf = (element: Element) => readItem(element, styles)
  unwrapOnlineLists(body)
  for (const element of body.querySelectorAll<HTMLElement>('p, li, div')) {
    const item = itemOf(element)
    if (!item || !body.contains(element) || element.closest('ul[data-made], ol[data-made]')) continue
    rebuild(element, item, itemOf)
  }
}

function readItem(element: Element, styles: PageStyles): Item | null {
  const online = element.getAttribute('data-paste-level')
  if (online) return { level: Number(online), list: '', ordered: element.hasAttribute('data-paste-number'), number: 1 }
  const [, list = '', level] = /(l\d+)\s+level(\d+)/.exec(styles.of(element).get('mso-list') ?? '') ?? []
  if (!level) return null
  const sign = (markerOf(element)?.textContent ?? '').trim()
  const digits = /\d+/.exec(toAsciiDigits(sign))?.[0]
  return { level: Number(level), list, ordered: NUMBER.test(sign), number: digits ? Number(digits) : 1 }
}

function markerOf(element: Element): Element | null {
  return element.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
}

/** Moves a run of items into lists which stand where the first of them stood. */
function rebuild(first: HTMLElement, item: Item, itemOf: (element: Element) => Item | null): void {
  const open: OpenList[] = []
  for (let element: Element | null = first, next: Item | null = item; element; ) {
    const following: Element | null = element.nextElementSibling
    const last = open.at(-1)?.element.lastElementChild
    if (next) listFor(next, open, first).append(listItem(element))
    else if (last && isContinuation(element)) last.append(element)
    else break
    element = following
    next = element ? itemOf(element) : null
  }
}

/** The list that an item goes into, nested in those of lower levels. */
function listFor(item: Item, open: OpenList[], first: Element): HTMLElement {
  while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
  const same = open.at(-1)
  if (same?.level === item.level) {
    if (same.item.ordered === item.ordered && same.item.list === item.list) return same.element
    open.pop()
  }
  const element = first.ownerDocument.createElement(item.ordered ? 'ol' : 'ul')
  element.setAttribute('data-made', '')
  if (item.ordered && item.number !== 1) element.setAttribute('start', String(item.number))
  const parent = open.at(-1)?.element.lastElementChild
  if (parent) parent.append(element)
  else if (same) topOf(same.element).after(element)
  else first.before(element)
  open.push({ level: item.level, item, element })
  return element
}

function topOf(list: Element): Element {
  let top = list
  for (
    let outer = top.parentElement?.closest('[data-made]');
    outer;
    outer = top.parentElement?.closest('[data-made]')
  ) {
    top = outer
  }
  return top
}

function listItem(paragraph: Element): HTMLElement {
  markerOf(paragraph)?.remove()
  paragraph.removeAttribute('data-paste-level')
  const item = paragraph.ownerDocument.createElement('li')
  if (paragraph.localName === 'li') item.append(...paragraph.childNodes)
  else item.append(paragraph)
  return item
}

/** A further paragraph of the item before it: Word gives it the list's style, but no place in the list. */
function isContinuation(element: Element): boolean {
  return /^MsoListParagraphCxSp(?:Middle|Last)$/.test(element.className)
}

/** Word in the browser: each item in a list of its own inside a wrapper, its level in an attribute. */
function unwrapOnlineLists(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) {
    const items = [...wrapper.querySelectorAll('li')]
    for (const item of items) {
      item.setAttribute('data-paste-level', item.getAttribute('data-aria-level') ?? '1')
      item.toggleAttribute('data-paste-number', item.parentElement?.localName === 'ol')
    }
    wrapper.replaceWith(...items)
  }
}
