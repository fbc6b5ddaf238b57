import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** A sync message of the Hocuspocus protocol with an update in it, as a program of an attacker's own would send it. */
export function updateMessage(articleId: string, update: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, articleId)
  writeVarUint(encoder, 0)
  writeVarUint(encoder, 2)
  writeVarUint8Array(encoder, update)
  return toUint8Array(encoder)
}

/** A message of any kind, with one string in it. */
export function textMessage(articleId: string, type: number, text: string): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, articleId)
  writeVarUint(encoder, type)
  writeVarString(encoder, text)
  return toUint8Array(encoder)
}
