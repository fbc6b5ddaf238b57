import type { NodeJSON } from '../document'

/**
 * Blocks as text that a person reads at a glance, a line a block: what kind, its direction, its words with **bold**,
 * _italic_, [links](…), ⏎ for line breaks and [^1] for footnotes.
 */
export function outline(blocks: readonly NodeJSON[]): string {
  const notes = new Map<unknown, number>()
  return blocks.flatMap(block => lines(block, notes)).join('\n')
}

function lines(node: NodeJSON, notes: Map<unknown, number>): string[] {
  const content = node.content ?? []
  const isLine =
    content.length === 0 || content.some(child => ['text', 'hardBreak', 'footnoteReference'].includes(child.type))
  const hasText = !['divider', 'relatedStory'].includes(node.type) && isLine
  const title = [nameOf(node, notes), node.attrs?.dir].filter(Boolean).join(' ')
  if (hasText) return [`${title}: ${inline(content, notes)}`.trimEnd()]
  return [title, ...content.flatMap(child => lines(child, notes)).map(line => `  ${line}`)]
}

const NAMES: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  tableRow: 'tr',
  pictureCaption: 'caption',
  pictureCredit: 'credit',
  pictureAlternative: 'alternative',
}

function nameOf({ type, attrs = {} }: NodeJSON, notes: Map<unknown, number>): string {
  if (type === 'heading') return `h${attrs.level}`
  if (type === 'orderedList') return attrs.start === 1 ? 'ol' : `ol ${attrs.start}`
  if (type === 'tableHeader' || type === 'tableCell') {
    const name = type === 'tableHeader' ? 'th' : 'td'
    return attrs.colspan === 1 && attrs.rowspan === 1 ? name : `${name} ${attrs.colspan}×${attrs.rowspan}`
  }
  if (type === 'embed') return `embed ${attrs.href}`
  if (type === 'footnote') return `footnote ${numberOf(attrs.note, notes)}`
  return NAMES[type] ?? type
}

function numberOf(note: unknown, notes: Map<unknown, number>): number {
  const number = notes.get(note) ?? notes.size + 1
  notes.set(note, number)
  return number
}

const SIGNS: Record<string, string> = { bold: '**', italic: '_', link: '[' }

function inline(content: readonly NodeJSON[], notes: Map<unknown, number>): string {
  const order = ['bold', 'link', 'italic']
  let written = ''
  let open: string[] = []
  const close = (to: number) => {
    for (const mark of open.splice(to).reverse()) written += mark.startsWith('[') ? `](${mark.slice(1)})` : mark
  }
  for (const node of content) {
    const marks = [...(node.marks ?? [])]
      .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
      .map(({ type, attrs }) => (type === 'link' ? `[${attrs?.href}` : (SIGNS[type] ?? type)))
    const same = open.findIndex((mark, index) => marks[index] !== mark)
    close(same === -1 ? open.length : same)
    for (const mark of marks.slice(open.length)) written += mark.startsWith('[') ? '[' : mark
    open = marks
    if (node.type === 'hardBreak') written += '⏎'
    else if (node.type === 'footnoteReference') written += `[^${numberOf(node.attrs?.note, notes)}]`
    else written += node.text ?? ''
  }
  close(0)
  return written
}
