import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textMessage, updateMessage } from '@/lib/testing/forged-message'
import { readClientMessage } from './messages'
import { Refusal } from './refusal'

test('an update is read as it was sent', () => {
  const ydoc = new Y.Doc()
  ydoc.getText('a').insert(0, 'نص')
  const update = Y.encodeStateAsUpdate(ydoc)
  expect(readClientMessage(updateMessage('story', update))).toEqual({ kind: 'update', update })
})

test('whatever bytes come, they are read or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      try {
        expect(['update', 'awareness', 'other']).toContain(readClientMessage(bytes).kind)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a message that was cut off anywhere is refused', () => {
  const whole = updateMessage('story', new Uint8Array([0, 0]))
  for (let length = 0; length < whole.length; length++) {
    expect(() => readClientMessage(whole.slice(0, length))).toThrow(Refusal)
  }
})

test.each([5, 6, 8, 99])('kind %i is not for clients', type => {
  expect(() => readClientMessage(textMessage('story', type, 'text'))).toThrow(
    expect.objectContaining({ reason: 'refused:message' }),
  )
})
