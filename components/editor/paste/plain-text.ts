import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { splitParagraphs } from '@/lib/document/import/paragraphs'
import { isAllowedLink } from '@/lib/document/marks/link'
import { cleanText } from './clean-text'

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const ADDRESS = /https?:\/\/[^\s<>«»"“”()،؛]*[^\s<>«»"“”()،؛.,:;!?؟]/gi

/**
 * Plain text as paragraphs, without marks of any kind. One line stays a part of the line that it is pasted into, with
 * the spaces at its edges.
 * @param marks those of the place it is pasted to; they go on
 * @param linked whether full addresses become links
 */
export function plainTextSlice(text: string, schema: Schema, marks: readonly Mark[], linked: boolean): Slice {
  const lines = cleanText(text.replace(LINE_ENDS, '\n'))
    .split('\n')
    .map(line => line.replace(/[^\S\u00a0\u2007\u202f]+/g, ' '))
  const [first = ''] = lines
  const paragraphs = lines.length === 1 ? [first] : splitParagraphs(lines.map(line => line.trim()).join('\n'))
  const nodes = paragraphs
    .filter(line => line !== '')
    .map(line => schema.node('paragraph', null, line === '' ? [] : linesOf(line, schema, marks, linked)))
  return nodes.length === 0 ? Slice.empty : new Slice(Fragment.from(nodes), 1, 1)
}

function linesOf(line: string, schema: Schema, marks: readonly Mark[], linked: boolean): Node[] {
  const link = schema.marks.link
  if (!linked || !link || marks.some(mark => mark.type === link)) return [schema.text(line, marks)]
  const nodes: Node[] = []
  let end = 0
  for (const { 0: href, index } of line.matchAll(ADDRESS)) {
    if (!isAllowedLink(href)) continue
    if (index > end) nodes.push(schema.text(line.slice(end, index), marks))
    nodes.push(schema.text(href, link.create({ href }).addToSet(marks)))
    end = index + href.length
  }
  if (end < line.length) nodes.push(schema.text(line.slice(end), marks))
  return nodes
}
