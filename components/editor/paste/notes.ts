import { newBlockId } from '@/lib/document/block-id'
import type { Writing } from './block-writer'
import type { Reader } from './reader'

/** The footnotes of a pasted text, each with a new name under which its references find it. */
export interface Notes {
  references: ReadonlyMap<Element, string>
  texts: ReadonlyMap<Element, string>
}

const REFERENCES = 'a[style*="mso-footnote-id"], a[style*="mso-endnote-id"], a.sdfootnoteanc, a.sdendnoteanc'
const LISTS = '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]'

/**
 * Finds the footnotes and endnotes of Word and LibreOffice: a reference leads to the place in its note that leads back.
 * The numbers that both carry are taken out, since notes are numbered here; so is the line above the notes.
 */
export function findNotes(body: HTMLElement): Notes {
  const references = new Map<Element, string>()
  const texts = new Map<Element, string>()
  const names = new Map<Element, string>()
  for (const anchor of body.querySelectorAll(REFERENCES)) {
    const text = noteOf(anchor, body)
    if (!text || text.contains(anchor)) continue
    const name = names.get(text) ?? newBlockId()
    names.set(text, name)
    references.set(anchor, name)
    texts.set(text, name)
  }
  for (const text of texts.keys()) {
    for (const back of text.querySelectorAll(`${REFERENCES}, a.sdfootnotesym, a.sdendnotesym`)) back.remove()
  }
  for (const list of body.querySelectorAll(LISTS)) {
    for (const line of list.querySelectorAll('hr, br[clear]')) line.remove()
  }
  return { references, texts }
}

function noteOf(anchor: Element, body: HTMLElement): Element | null {
  const target = /^[^#]*#(.+)$/.exec(anchor.getAttribute('href') ?? '')?.[1]
  if (!target) return null
  const escaped = CSS.escape(target)
  const found = body.querySelector(`[id="${escaped}"], a[name="${escaped}"]`)
  return (
    found?.closest(
      '[style*="mso-element:footnote"], [style*="mso-element:endnote"], div[id^="sdfootnote"], div[id^="sdendnote"]',
    ) ?? null
  )
}

/** Reads the text of a note: one block, its paragraphs on lines of their own. */
export function readNote(reader: Reader, element: Element, note: string, writing: Writing): void {
  const { writer } = reader
  const before = writer.parent.childElementCount
  reader.block(element, writing)
  const text = writer.element('aside', { 'data-note': note })
  for (const [index, line] of [...writer.parent.children].slice(before).entries()) {
    if (index > 0) text.append(writer.element('br'))
    text.append(...line.childNodes)
    line.remove()
  }
  writer.standalone(text)
  writer.endLine('p', writing)
}
