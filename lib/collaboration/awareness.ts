import type { Connection, Document } from '@hocuspocus/server'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { refused } from './refusal'

const LARGEST = 16 * 1024

interface Entry {
  clientId: number
  clock: number
  state: Record<string, unknown> | null
}

/**
 * Takes over a client's caret and name. Clients also echo what they heard of others; that part is left out, and the
 * name on what remains is the account's, whatever the client called itself.
 * @throws Refusal on what is no awareness message
 */
export function applyAwareness(
  document: Document,
  connection: Connection,
  person: { id: string; name: string },
  update: Uint8Array,
): void {
  if (update.byteLength > LARGEST) throw refused('oversized')
  const own = decodeEntries(update)
    .filter(entry => isOwn(document, connection, person.id, entry))
    .map(entry => ({ ...entry, state: entry.state && { ...entry.state, user: named(entry.state.user, person) } }))
  if (own.length > 0) document.applyAwarenessUpdate(connection, encodeEntries(own))
}

/** A client id belongs to the connection that first showed itself under it. */
function isOwn(document: Document, connection: Connection, personId: string, entry: Entry): boolean {
  const { clientId, clock, state } = entry
  const { awareness } = document
  if (document.getClients(connection.webSocket).has(clientId)) return true
  if (awareness.getStates().has(clientId)) return false
  const known = awareness.meta.get(clientId)
  if (known === undefined || clock > known.clock) return true
  // Somebody who lost the connection comes back as they went, which would count as old news.
  const isBack = clock === known.clock && isNamed(state?.user, personId)
  if (isBack) awareness.meta.delete(clientId)
  return isBack
}

const isNamed = (user: unknown, id: string) =>
  typeof user === 'object' && user !== null && 'id' in user && user.id === id

function named(user: unknown, { id, name }: { id: string; name: string }): Record<string, unknown> {
  return { ...(typeof user === 'object' && user !== null ? user : {}), id, name }
}

function decodeEntries(update: Uint8Array): Entry[] {
  try {
    const decoder = createDecoder(update)
    return Array.from({ length: Math.min(readVarUint(decoder), LARGEST) }, () => {
      const clientId = readVarUint(decoder)
      const clock = readVarUint(decoder)
      const state: unknown = JSON.parse(readVarString(decoder))
      if (state !== null && (typeof state !== 'object' || Array.isArray(state))) throw new TypeError('no state')
      return { clientId, clock, state: state && Object.fromEntries(Object.entries(state)) }
    })
  } catch {
    throw refused('malformed')
  }
}

/** As an awareness update has it: a count, then id, clock and JSON of each. */
function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state } of entries) {
    writeVarUint(encoder, clientId)
    writeVarUint(encoder, clock)
    writeVarString(encoder, JSON.stringify(state))
  }
  return toUint8Array(encoder)
}
