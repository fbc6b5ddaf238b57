import type { Schema, TagParseRule } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'

/** Whether a table stands in another one, as pages and mails do to lay things out; no article has such a thing. */
export function isInnerTable(table: Element | null): boolean {
  return table?.parentElement?.closest('table') != null
}

/**
 * How cells are read from HTML: an empty one gets its empty paragraph, and the cells of an inner table become
 * paragraphs of the cell around them, so that their words stay apart.
 */
export function cellRules(tag: 'td' | 'th', name: string): TagParseRule[] {
  const isInner = (element: HTMLElement) => isInnerTable(element.closest('table'))
  return [
    { tag, node: 'paragraph', getAttrs: element => (isInner(element) ? null : false) },
    {
      tag,
      getAttrs: element => (isEmpty(element) ? null : false),
      getContent: (_, schema: Schema) => schema.nodes[name]?.createAndFill()?.content ?? Fragment.empty,
    },
    { tag },
  ]
}

function isEmpty(element: HTMLElement): boolean {
  return element.children.length === 0 && (element.textContent ?? '').trim() === ''
}
