import { AbstractType, type Transaction, XmlElement, type XmlFragment } from 'yjs'
import { linesOf } from '@/lib/document/salvage'

/** The names of the document's blocks that a transaction changed and that were there before it. */
export function blocksTouchedBy(transaction: Transaction, fragment: XmlFragment): string[] {
  const names = new Set<string>()
  for (const type of transaction.changed.keys()) {
    let top: unknown = type
    while (top instanceof AbstractType && top.parent && top.parent !== fragment) top = top.parent
    const name = top instanceof XmlElement ? nameOf(top) : undefined
    if (name !== undefined) names.add(name)
  }
  return [...names]
}

/** The words of some blocks, by their names; without those that are not there. */
export function textsOfBlocks(fragment: XmlFragment, names: ReadonlySet<string>): Map<string, string> {
  const blocks = fragment.toArray().filter(block => block instanceof XmlElement)
  return new Map(
    blocks.flatMap(block => {
      const name = nameOf(block)
      return name !== undefined && names.has(name) ? [[name, textOf(block)] as const] : []
    }),
  )
}

/**
 * The words of blocks that somebody else has deleted meanwhile, so that what was written in them went with them; not
 * where the same words stand in another block.
 */
export function textsGone(fragment: XmlFragment, before: ReadonlyMap<string, string>): string[] {
  const still = textsOfBlocks(fragment, new Set(before.keys()))
  const gone = [...before].filter(([name, text]) => !still.has(name) && text.trim() !== '')
  if (gone.length === 0) return []
  const now = fragment.toArray().map(textOf).join('\n')
  return gone.map(([, text]) => text).filter(text => !now.includes(text))
}

const textOf = (block: unknown) => linesOf(block).join('\n')

function nameOf(block: XmlElement): string | undefined {
  const name: unknown = block.getAttribute('id')
  return typeof name === 'string' ? name : undefined
}
