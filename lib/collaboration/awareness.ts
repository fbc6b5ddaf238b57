import type { Connection, Document } from '@hocuspocus/server'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { applyAwarenessUpdate } from 'y-protocols/awareness'
import { ownPresenceSchema, type Presence, type PresentPerson } from '@/lib/contracts/presence'
import { refused } from './refusal'

const LARGEST = 16 * 1024

/** Milliseconds: what moves within them is told to everybody in one message. */
const TICK = 50

interface Entry {
  clientId: number
  clock: number
  state: unknown
}

interface ToldEntry extends Entry {
  state: Presence | null
}

/** Carets that moved since the last message, the newest of each client. */
interface Moved {
  entries: Map<number, { entry: ToldEntry; connection: Connection }>
  timer: ReturnType<typeof setTimeout>
}

const moving = new WeakMap<Document, Moved>()

/**
 * Takes over what a client shows of itself. Clients also echo what they heard of others; that part is left out. Of what
 * remains only caret and activity are passed on, and the name on it is the account's, whatever the client called itself.
 * Whoever is new or leaves is told about at once; of a crowd of carets that move, one message goes out each tick.
 * @throws Refusal on what is no awareness message
 */
export function applyAwareness(
  document: Document,
  connection: Connection,
  person: PresentPerson,
  update: Uint8Array,
): void {
  if (update.byteLength > LARGEST) throw refused('oversized')
  const own = decodeEntries(update)
    .filter(entry => isOwn(document, connection, person.id, entry))
    .map(entry => ({ ...entry, state: presenceOf(entry.state, person) }))
  const known = document.getClients(connection.webSocket)
  const isMove = (entry: ToldEntry) => entry.state !== null && known.has(entry.clientId)
  const others = own.filter(entry => !isMove(entry))
  if (others.length > 0) document.applyAwarenessUpdate(connection, encodeEntries(others))
  // Hocuspocus enters only ids that it never heard of; who comes back has to leave with the new connection too.
  for (const { clientId, state } of others) if (state) known.add(clientId)
  for (const entry of own) if (isMove(entry)) move(document, connection, entry)
}

function move(document: Document, connection: Connection, entry: ToldEntry): void {
  const moved = moving.get(document)
  if (moved) {
    moved.entries.set(entry.clientId, { entry, connection })
    return
  }
  tell(document, [entry])
  moving.set(document, { entries: new Map(), timer: setTimeout(() => tick(document), TICK) })
}

function tick(document: Document): void {
  const moved = moving.get(document)
  moving.delete(document)
  if (!moved || document.isDestroyed) return
  const here = [...moved.entries.values()].filter(({ connection }) => document.hasConnection(connection))
  if (here.length === 0) return
  tell(
    document,
    here.map(({ entry }) => entry),
  )
  moving.set(document, { entries: new Map(), timer: setTimeout(() => tick(document), TICK) })
}

/** Without a connection it comes from nobody in particular: those clients were entered with theirs before. */
function tell(document: Document, entries: readonly ToldEntry[]): void {
  applyAwarenessUpdate(document.awareness, encodeEntries(entries), null)
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
  const isBack = clock === known.clock && isNamed(state, personId)
  if (isBack) awareness.meta.delete(clientId)
  return isBack
}

function isNamed(state: unknown, id: string): boolean {
  const user = isObject(state) ? state.user : null
  return isObject(user) && user.id === id
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function presenceOf(state: unknown, user: PresentPerson): Presence | null {
  return state === null ? null : { ...ownPresenceSchema.parse(state), user }
}

function decodeEntries(update: Uint8Array): Entry[] {
  try {
    const decoder = createDecoder(update)
    return Array.from({ length: Math.min(readVarUint(decoder), LARGEST) }, () => {
      const clientId = readVarUint(decoder)
      const clock = readVarUint(decoder)
      const state: unknown = JSON.parse(readVarString(decoder))
      if (state !== null && (!isObject(state) || Array.isArray(state))) throw new TypeError('no state')
      return { clientId, clock, state }
    })
  } catch {
    throw refused('malformed')
  }
}

/** As an awareness update has it: a count, then id, clock and JSON of each. */
function encodeEntries(entries: readonly ToldEntry[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state } of entries) {
    writeVarUint(encoder, clientId)
    writeVarUint(encoder, clock)
    writeVarString(encoder, JSON.stringify(state))
  }
  return toUint8Array(encoder)
}
