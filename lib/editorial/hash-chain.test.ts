import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAIN_START, type ChainedEvent, eventHash, verifyChain } from './hash-chain'

type StoredEvent = ChainedEvent & { hash: string }

function makeChain(length: number): StoredEvent[] {
  const events: StoredEvent[] = []
  for (let seq = 1; seq <= length; seq++) {
    const event: ChainedEvent = {
      seq,
      at: new Date(Date.UTC(2026, 2, 1, 9, 0, seq)),
      actorId: seq % 3 === 0 ? null : 'editor',
      action: 'article.approved',
      articleId: 'article',
      data: { version: seq, note: 'ملاحظة' },
      previousHash: events.at(-1)?.hash ?? CHAIN_START,
    }
    events.push({ ...event, hash: eventHash(event) })
  }
  return events
}

const last = (events: StoredEvent[]) => ({ seq: events.length, hash: events.at(-1)?.hash ?? CHAIN_START })
const rehash = (event: StoredEvent): StoredEvent => ({ ...event, hash: eventHash(event) })

describe('the chain of events', () => {
  test('holds, from the start, in pages, and when it is empty', () => {
    const events = makeChain(7)
    expect(verifyChain(events)).toEqual(last(events))
    const half = verifyChain(events.slice(0, 3))
    if ('reason' in half) throw new Error('broken')
    expect(verifyChain(events.slice(3), half)).toEqual(last(events))
    expect(verifyChain([])).toEqual({ seq: 0, hash: CHAIN_START })
  })

  test('does not depend on the order of keys, which databases change', () => {
    const [event] = makeChain(1)
    if (!event) throw new Error('empty')
    expect(eventHash({ ...event, data: { note: 'ملاحظة', version: 1 } })).toBe(event.hash)
  })

  test.each<[string, (event: StoredEvent) => Partial<StoredEvent>]>([
    ['time', () => ({ at: new Date(0) })],
    ['person', () => ({ actorId: 'somebody else' })],
    ['action', () => ({ action: 'article.returned' })],
    ['article', () => ({ articleId: null })],
    ['data', event => ({ data: { ...event.data, version: 99 } })],
    ['link', () => ({ previousHash: 'f'.repeat(64) })],
    ['hash', () => ({ hash: 'f'.repeat(64) })],
  ])('an edit of the %s of any event names it', (_, edit) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), seq => {
        const events = makeChain(9).map(event => (event.seq === seq ? { ...event, ...edit(event) } : event))
        expect(verifyChain(events)).toEqual({ seq, reason: 'edited' })
      }),
    )
  })

  test('an event that was removed is named by its number; from the end, the chain is shorter than its head says', () => {
    const events = makeChain(9)
    for (let seq = 1; seq < 9; seq++) {
      expect(verifyChain(events.filter(event => event.seq !== seq))).toEqual({ seq, reason: 'missing' })
    }
    expect(verifyChain(events.slice(0, 8))).not.toEqual(last(events))
  })

  test('two events that changed places are found, even with hashes made anew', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }), places => {
        const [first = 1, second = 2] = places.sort((a, b) => a - b)
        const swap = (seq: number) => (seq === first ? second : seq === second ? first : seq)
        const swapped = makeChain(9)
          .map(event => ({ ...event, seq: swap(event.seq) }))
          .sort((a, b) => a.seq - b.seq)
        expect(verifyChain(swapped)).toEqual({ seq: first, reason: 'edited' })
        expect(verifyChain(swapped.map(rehash))).toEqual({ seq: first, reason: 'reordered' })
      }),
    )
  })

  test('an event that was forged with a hash of its own breaks the chain where it stood', () => {
    const events = makeChain(5)
    const forged = events.map(event => (event.seq === 3 ? rehash({ ...event, actorId: 'innocent' }) : event))
    expect(verifyChain(forged)).toEqual({ seq: 4, reason: 'reordered' })
  })
})
