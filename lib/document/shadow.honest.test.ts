import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentJSON } from './document'
import { repairDocument } from './forward-edit'
import { contentHash } from './hash'
import { ShadowDocument } from './shadow'
import { arbitraryDocument } from './testing/arbitrary'
import { arbitraryKeystroke, Writer } from './testing/writer'
import { documentToYDoc, readDocument } from './ydoc'

const metadata = { kicker: null, byline: null, dateline: null, source: null, slug: null, topics: [] }
const hash = (document: DocumentJSON) => contentHash(document, metadata)

/** Three writers at one document; the server hears and tells in any order, but each writer's own in order. */
class Newsroom {
  readonly shadow: ShadowDocument
  readonly writers: Writer[]
  readonly #told: Uint8Array[]
  readonly #heard: number[]
  readonly #owners = new Map<number, string>()

  constructor(document: DocumentJSON) {
    const first = Y.encodeStateAsUpdate(documentToYDoc(document))
    this.shadow = new ShadowDocument(null, [first])
    this.writers = [0, 1, 2].map(() => new Writer([first]))
    this.#told = []
    this.#heard = [0, 0, 0]
  }

  /** The server takes all that a writer has typed. */
  send(index: number): void {
    const writer = this.writers[index]
    for (const update of writer?.outbox.splice(0) ?? []) {
      const before = hash(readDocument(this.shadow.ydoc))
      const { changed, clientIds } = this.shadow.apply(update, {
        userId: `user ${index}`,
        ownerOf: clientId => this.#owners.get(clientId),
      })
      for (const clientId of clientIds) this.#owners.set(clientId, `user ${index}`)
      expect(changed || hash(readDocument(this.shadow.ydoc)) === before).toBe(true)
      this.#told.push(update)
    }
  }

  /** A writer hears what the server has told since. */
  hear(index: number): void {
    for (const update of this.#told.slice(this.#heard[index])) this.writers[index]?.receive(update)
    this.#heard[index] = this.#told.length
  }

  settle(): void {
    for (let round = 0; round < 6; round++) {
      for (const index of this.writers.keys()) this.send(index)
      for (const index of this.writers.keys()) this.hear(index)
    }
  }

  repair(): void {
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(this.shadow.ydoc))
    const update = repairDocument(server)
    if (!update) return
    this.shadow.applyTrusted(update)
    this.#told.push(update)
  }
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ writer: fc.nat(2), does: arbitraryKeystroke }) },
  { weight: 2, arbitrary: fc.record({ writer: fc.nat(2), does: fc.constant('send' as const) }) },
  { weight: 2, arbitrary: fc.record({ writer: fc.nat(2), does: fc.constant('hear' as const) }) },
)

describe('honest writers', () => {
  it('are never refused, and all see what the server reads', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }),
        (document, steps) => {
          const newsroom = new Newsroom(document)
          for (const { writer, does } of steps) {
            if (does === 'send' || does === 'hear') newsroom[does](writer)
            else newsroom.writers[writer]?.do(does)
          }
          newsroom.settle()
          newsroom.repair()
          newsroom.settle()
          const read = readDocument(newsroom.shadow.ydoc)
          for (const writer of newsroom.writers) expect(hash(writer.document)).toBe(hash(read))
          const rebuilt = new ShadowDocument(null, [Y.encodeStateAsUpdate(newsroom.shadow.ydoc)])
          expect(rebuilt.blocks).toEqual(newsroom.shadow.blocks)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})
