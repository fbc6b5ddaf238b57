import { MessageType } from '@hocuspocus/server'
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { decodeStateVector } from 'yjs'
import { refused } from './refusal'

/** What a client's message is to us; `other` is the protocol's own business and changes nothing. */
export type ClientMessage = { kind: 'update' | 'awareness'; update: Uint8Array } | { kind: 'other' }

/**
 * Reads a message of the Hocuspocus protocol, before anything else does.
 * @throws Refusal `malformed`, or `message` for a kind that clients may not send
 */
export function readClientMessage(data: Uint8Array): ClientMessage {
  const message = decode(data)
  if (!message) throw refused('message')
  return message
}

function decode(data: Uint8Array): ClientMessage | null {
  try {
    const decoder = createDecoder(data)
    readVarString(decoder)
    const type = readVarUint(decoder)
    if (type === MessageType.Awareness) return { kind: 'awareness', update: readVarUint8Array(decoder) }
    if (type === MessageType.Sync || type === MessageType.SyncReply) {
      const step = readVarUint(decoder)
      const payload = readVarUint8Array(decoder)
      if (hasContent(decoder)) throw refused('malformed')
      if (step === messageYjsSyncStep2 || step === messageYjsUpdate) return { kind: 'update', update: payload }
      if (step !== messageYjsSyncStep1) throw refused('malformed')
      decodeStateVector(payload)
      return { kind: 'other' }
    }
    // A stateless message from a client would be sent on to everybody; of ours none says anything.
    const known: number[] = [MessageType.Auth, MessageType.QueryAwareness, MessageType.CLOSE]
    return known.includes(type) ? { kind: 'other' } : null
  } catch {
    throw refused('malformed')
  }
}
