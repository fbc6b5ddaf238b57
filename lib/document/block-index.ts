import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { ContentFault } from './faults'
import { canonicalNode } from './hash'
import { LIMITS } from './limits'
import { repairBlock } from './repair'
import { readTopLevel, topLevelTypes } from './y-types'

/** One top-level block as it was when it was last looked at. */
export interface IndexedBlock {
  /** Identity of the block's Y type, `client:clock`; unlike `id` it is never missing, copied or changed. */
  key: string
  id: string | null
  type: string
  text: string
  /** What readers see of it, see `canonicalNode`; empty where `repairBlock` leaves nothing. */
  canonical: string
  size: number
}

/** A block before and after an update; one of the two is null when it is new or gone. */
export interface BlockChange {
  key: string
  before: IndexedBlock | null
  after: IndexedBlock | null
}

/**
 * The blocks of a Y.Doc, checked when they are read and remembered. `refresh` reads only what an update touched, which
 * takes the same time in a short and in a long document.
 */
export class BlockIndex {
  /** By their Y types, which never move. */
  #blocks = new Map<unknown, IndexedBlock>()
  #size = 0

  /** Throws ContentFault where the Y.Doc holds what the schema does not know. */
  constructor(ydoc: Y.Doc) {
    this.refresh(ydoc, null)
  }

  /** The blocks in their order. */
  list(): IndexedBlock[] {
    return [...this.#blocks.values()]
  }

  /**
   * Reads the touched top-level types (null: all) and those that are new. Returns what changed. Throws ContentFault
   * where the vocabulary is broken, or headline and standfirst do not lead; the index must be thrown away then.
   */
  refresh(ydoc: Y.Doc, touched: ReadonlySet<unknown> | null): BlockChange[] {
    const changes: BlockChange[] = []
    const blocks = new Map<unknown, IndexedBlock>()
    for (const type of topLevelTypes(ydoc)) {
      const before = this.#blocks.get(type) ?? null
      const after = before && touched && !touched.has(type) ? before : indexBlock(type)
      blocks.set(type, after)
      this.#size += after.size - (before?.size ?? 0)
      if (before !== after) changes.push({ key: after.key, before, after })
    }
    for (const [type, before] of this.#blocks) {
      if (blocks.has(type)) continue
      this.#size -= before.size
      changes.push({ key: before.key, before, after: null })
    }
    this.#blocks = blocks
    if (this.#size > LIMITS.text) throw new ContentFault('oversized', 'document')
    return changes
  }
}

/** Throws ContentFault unless a headline and a standfirst lead and there are no others: no editor ever changes that. */
export function checkLead(blocks: readonly IndexedBlock[]): void {
  blocks.forEach(({ type }, index) => {
    const lead = index === 0 ? 'headline' : index === 1 ? 'standfirst' : undefined
    const isLead = type === 'headline' || type === 'standfirst'
    if (lead ? type !== lead : isLead) throw new ContentFault('invalid', `${type} at ${index}`)
  })
  if (blocks.length < 2) throw new ContentFault('invalid', 'no headline and standfirst')
}

function indexBlock(type: unknown): IndexedBlock {
  const node = readTopLevel(type)
  const mended = repairBlock(node)
  return {
    key: keyOf(type),
    id: typeof node.attrs.id === 'string' ? node.attrs.id : null,
    type: node.type.name,
    text: textOf(node),
    canonical: mended ? canonicalNode(mended) : '',
    size: node.nodeSize,
  }
}

function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', leaf => (leaf.type.name === 'footnoteReference' ? '' : '\n'))
}

function keyOf(type: unknown): string {
  const item = type instanceof Y.AbstractType ? type._item : null
  if (!item) throw new ContentFault('unknown_node', 'no type')
  return `${item.id.client}:${item.id.clock}`
}
