import * as Y from 'yjs'
import { type BlockChange, BlockIndex, checkLead, type IndexedBlock } from './block-index'
import { ContentFault } from './faults'
import { inspectUpdate, type Sender } from './inspect-update'
import { FRAGMENT } from './schema'
import { UpdateRefused } from './update-refused'
import { encodeState, loadYDoc } from './ydoc'

/** What an update did. */
export interface Accepted {
  /** Whether readers would see a difference. */
  changed: boolean
  /** Client ids under which it brought something new; the caller enters new ones under the sender. */
  clientIds: number[]
  /** The top-level blocks that it touched, made or removed. */
  touchedBlocks: BlockChange[]
}

/** The log is folded into the base state when it has grown past this many bytes, and past the base's own length. */
const LOG_BYTES = 256 * 1_024

/**
 * The server's second copy of a live document, on which every update is tried before it is logged or told to anybody.
 * The vocabulary is checked strictly, in touched and new blocks only. What two honest people can make by writing at
 * once (an empty list, an empty body) is accepted and mended on reading, see repair.ts.
 * After a refusal the shadow is as it was before. When an accepted update could not be logged, make a new one.
 */
export class ShadowDocument {
  #base: Uint8Array | null
  #log: Uint8Array[]
  #logBytes = 0
  #ydoc: Y.Doc
  #blocks: BlockIndex

  /** From a stored state (Yjs' second encoding) and the updates since. Throws ContentFault when they are no article. */
  constructor(state: Uint8Array | null, updates: Iterable<Uint8Array> = []) {
    this.#base = state
    this.#log = [...updates]
    this.#ydoc = loadYDoc(this.#base, this.#log)
    this.#blocks = new BlockIndex(this.#ydoc)
  }

  /** The document with all updates so far. To be read only. */
  get ydoc(): Y.Doc {
    return this.#ydoc
  }

  /** Its top-level blocks, in order. */
  get blocks(): IndexedBlock[] {
    return this.#blocks.list()
  }

  /** Takes an update from a client, or throws UpdateRefused. */
  apply(update: Uint8Array, sender: Sender): Accepted {
    return this.#take(update, sender)
  }

  /** Takes an update that the server made, or that another instance has checked and logged. */
  applyTrusted(update: Uint8Array): Accepted {
    return this.#take(update, null)
  }

  #take(update: Uint8Array, sender: Sender | null): Accepted {
    const clientIds = inspectUpdate(this.#ydoc, update, sender)
    try {
      const touchedBlocks = this.#try(update)
      this.#remember(update)
      return { changed: touchedBlocks.some(isSeen), clientIds, touchedBlocks }
    } catch (error) {
      this.#rebuild()
      throw asRefusal(error)
    }
  }

  #try(update: Uint8Array): BlockChange[] {
    const touched = applyTouching(this.#ydoc, update)
    const { pendingStructs, pendingDs } = this.#ydoc.store
    if (pendingStructs || pendingDs) throw new UpdateRefused('pending_structs')
    if (this.#ydoc.share.size !== 1) throw new UpdateRefused('second_root')
    if (touched.size === 0) return []
    const changes = this.#blocks.refresh(this.#ydoc, touched)
    checkLead(this.#blocks.list())
    return changes
  }

  #remember(update: Uint8Array): void {
    this.#log.push(update)
    this.#logBytes += update.length
    if (this.#logBytes < Math.max(LOG_BYTES, this.#base?.length ?? 0)) return
    this.#base = encodeState(this.#ydoc)
    this.#log = []
    this.#logBytes = 0
  }

  #rebuild(): void {
    this.#ydoc.destroy()
    this.#ydoc = loadYDoc(this.#base, this.#log)
    this.#blocks = new BlockIndex(this.#ydoc)
  }
}

/** Applies an update; returns the top-level types that it touched, and the fragment itself if that changed. */
function applyTouching(ydoc: Y.Doc, update: Uint8Array): Set<unknown> {
  const fragment = ydoc.getXmlFragment(FRAGMENT)
  const touched = new Set<unknown>()
  const collect = (transaction: Y.Transaction) => {
    for (const type of transaction.changed.keys()) touched.add(topOf(type, fragment))
  }
  ydoc.on('afterTransaction', collect)
  try {
    Y.applyUpdate(ydoc, update)
  } finally {
    ydoc.off('afterTransaction', collect)
  }
  return touched
}

function topOf(type: unknown, fragment: Y.XmlFragment): unknown {
  let top = type
  while (top instanceof Y.AbstractType && top.parent && top.parent !== fragment) top = top.parent
  return top
}

function isSeen({ before, after }: BlockChange): boolean {
  return (before?.canonical ?? '') !== (after?.canonical ?? '')
}

function asRefusal(error: unknown): UpdateRefused {
  if (error instanceof UpdateRefused) return error
  if (error instanceof ContentFault) return new UpdateRefused(error.code, error.detail)
  return new UpdateRefused('malformed', String(error))
}
