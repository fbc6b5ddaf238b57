import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding'
import type { Doc } from 'yjs'
import { writeToken } from '@/lib/contracts/live-token'
import { FRAGMENT, SCHEMA_VERSION } from '@/lib/document/schema'

const SYNC = 0
const SYNC_REPLY = 4
const SYNC_STATUS = 8
const STEP_ONE = 0

/** Where live documents are: the port that served the page. A page of another schema is refused before it syncs. */
function addressOf({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collaboration?schemaVersion=${SCHEMA_VERSION}`
}

/**
 * Hocuspocus' provider, mended in two places so that «saved» is true. It keeps what was typed offline in a queue and
 * sends it after the connection was made again, on top of the same edits in the handshake: their double
 * acknowledgements cancel those of later edits. And an edit that is sent before the handshake builds on edits that the
 * server has not got yet, which it refuses. Here nothing is queued, and edits wait for the handshake, which carries all
 * of them.
 */
export class LiveProvider extends HocuspocusProvider {
  #hasShaken = false

  override send(...args: Parameters<HocuspocusProvider['send']>): void {
    const socket = this.configuration.websocketProvider.webSocket
    if (socket?.readyState === WebSocket.OPEN) super.send(...args)
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return
    if (this.#hasShaken) super.documentUpdateHandler(update, origin)
    else if (this.unsyncedChanges === 0) this.incrementUnsyncedChanges()
  }

  /** Hocuspocus' provider tells the server all that it heard of others again: in a crowd, everything times everybody. */
  override awarenessUpdateHandler(changes: { [kind in 'added' | 'updated' | 'removed']: number[] }, origin: unknown) {
    const { clientID } = this.document
    const isOwn = [changes.added, changes.updated, changes.removed].some(clients => clients.includes(clientID))
    if (isOwn) super.awarenessUpdateHandler({ added: [], updated: [clientID], removed: [] }, origin)
  }

  override async onOpen(event: Parameters<HocuspocusProvider['onOpen']>[0]): Promise<void> {
    this.#hasShaken = false
    await super.onOpen(event)
  }

  override onMessage(event: Parameters<HocuspocusProvider['onMessage']>[0]): void {
    super.onMessage(event)
    const said = meaningOf(event.data)
    if (said === 'step one') this.#hasShaken = true
    // Written without a connection, and by now nobody may write here.
    if (said === 'not applied') this.forwardClose({ event: { code: 1000, reason: 'refused:state_conflict' } as never })
  }

  override onClose(): void {
    this.#hasShaken = false
    super.onClose()
  }
}

/** A socket that can be given up before the browser knows that it is dead. */
class LiveSocket extends HocuspocusProviderWebsocket {
  /** Makes a new connection at once; its handshake brings over what the old one did not. */
  interrupt(): void {
    if (this.status !== 'connected') return
    this.emit('close', { event: { code: 4408, reason: 'interrupted' } })
  }
}

/**
 * `step one` is the server asking what we have; the answer to it carries everything that it lacks. `not applied` is
 * its answer to an edit over a connection that may only read.
 */
function meaningOf(data: unknown): 'step one' | 'not applied' | null {
  if (!(data instanceof ArrayBuffer)) return null
  const decoder = createDecoder(new Uint8Array(data))
  readVarString(decoder)
  const type = readVarUint(decoder)
  if (type === SYNC_STATUS) return readVarInt(decoder) === 1 ? null : 'not applied'
  const isSync = type === SYNC || type === SYNC_REPLY
  return isSync && readVarUint(decoder) === STEP_ONE ? 'step one' : null
}

/** A socket to the live documents, made again within two seconds whenever it is lost. */
export function connectSocket(): HocuspocusProviderWebsocket {
  return new LiveSocket({
    url: addressOf(window.location),
    delay: 400,
    minDelay: 200,
    maxDelay: 2_000,
    factor: 1.5,
  })
}

/**
 * Connects a Y.Doc to its article over a socket.
 * @param since asked at each connection: for edits that come along, the last closing that they were made after
 */
export function connectDocument(
  articleId: string,
  document: Doc,
  websocketProvider: HocuspocusProviderWebsocket,
  since: () => number | null,
): LiveProvider {
  document.getXmlFragment(FRAGMENT)
  const provider = new LiveProvider({
    name: articleId,
    document,
    websocketProvider,
    token: () => writeToken({ schemaVersion: SCHEMA_VERSION, since: since() }),
  })
  provider.attach()
  return provider
}

/** For when the network is back: a socket that slept through its absence may not know that it is dead. */
export function renewConnection(socket: HocuspocusProviderWebsocket): void {
  if (socket instanceof LiveSocket) socket.interrupt()
}
