import { newBlockId } from '@/lib/document/block-id'
import type { NodeJSON } from '@/lib/document/document'

/** Finds the article of another sample story by its headline. */
type FindStory = (headline: string) => string | undefined

const INLINE_NOTE = /\[\^(.+?)\]/

/**
 * Lines of the sample as blocks: `## ` a heading, `> ` a quote, `>> ` a pull quote, lines with `- ` one list, lines with
 * `| ` one table with a head, `---` a divider, `@ address title` an embed, `= headline` a related story; `[^words]` in a
 * paragraph is a footnote.
 */
export function sampleBlocks(lines: readonly string[], findStory: FindStory): NodeJSON[] {
  const blocks: NodeJSON[] = []
  const notes: NodeJSON[] = []
  for (const line of lines) {
    const block = blockOf(line, notes, findStory)
    const last = blocks.at(-1)
    if (!block) continue
    if (last && JOINED.has(block.type) && last.type === block.type) last.content?.push(...(block.content ?? []))
    else blocks.push(block)
  }
  return [...blocks.map(withHead), ...notes]
}

const JOINED = new Set(['bulletList', 'table'])

function blockOf(line: string, notes: NodeJSON[], findStory: FindStory): NodeJSON | null {
  const [sign = '', rest = ''] = /^(##|>>|>|-|\||@|=) (.*)$/.exec(line)?.slice(1) ?? []
  switch (sign) {
    case '##':
      return { type: 'heading', attrs: { level: 2 }, content: text(rest) }
    case '>>':
      return { type: 'pullQuote', content: text(rest) }
    case '>':
      return { type: 'blockquote', content: [paragraph(text(rest))] }
    case '-':
      return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text(rest))] }] }
    case '|':
      return { type: 'table', content: [{ type: 'tableRow', content: rest.split('|').map(cell) }] }
    case '@': {
      const [href = '', ...title] = rest.split(' ')
      return { type: 'embed', attrs: { href }, content: text(title.join(' ')) }
    }
    case '=': {
      const article = findStory(rest)
      return article === undefined ? null : { type: 'relatedStory', attrs: { article } }
    }
    default:
      return line === '---' ? { type: 'divider' } : paragraph(noted(line, notes))
  }
}

function noted(line: string, notes: NodeJSON[]): NodeJSON[] {
  return line.split(INLINE_NOTE).flatMap((piece, index) => {
    if (index % 2 === 0) return text(piece)
    const note = newBlockId()
    notes.push({ type: 'footnote', attrs: { note }, content: text(piece) })
    return [{ type: 'footnoteReference', attrs: { note } }]
  })
}

function withHead(block: NodeJSON): NodeJSON {
  const [head, ...rows] = block.content ?? []
  if (block.type !== 'table' || !head) return block
  const heads = head.content?.map(found => ({ ...found, type: 'tableHeader' })) ?? []
  return { ...block, content: [{ ...head, content: heads }, ...rows] }
}

const text = (words: string): NodeJSON[] => (words === '' ? [] : [{ type: 'text', text: words }])
const paragraph = (content: NodeJSON[]): NodeJSON => ({ type: 'paragraph', content })
const cell = (words: string): NodeJSON => ({ type: 'tableCell', content: [paragraph(text(words.trim()))] })
