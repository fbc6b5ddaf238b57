import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { closingOf } from '@/lib/client/closing'
import { LiveProvider } from '@/lib/client/live-provider'
import { FRAGMENT, SCHEMA_VERSION } from '@/lib/document/schema'
import type { LogAppender } from '@/lib/services/document-log'

// Browsers have it, and Node has it from version 22 on.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket

/** What one browser tab has of a live document. */
export interface TestTab {
  readonly ydoc: Y.Doc
  readonly provider: HocuspocusProvider
  /** Reasons of the document's closings and refusals so far, in order. */
  readonly endings: string[]
  /** Close codes of the socket. */
  readonly codes: number[]
  /** Resolves when the first sync is done. */
  synced(): Promise<void>
  /** Resolves when everything typed so far is acknowledged. */
  saved(): Promise<void>
  /** Resolves with the next reason, or with one there was already. */
  ended(): Promise<string>
  /** Types at the end of the first block of the body. */
  type(text: string): void
  /** The first block of the body. */
  block(): Y.XmlElement
  /** What stands in it. */
  text(): string
  /** What stands in the document. */
  allText(): string
  close(): void
}

export interface TestTabOptions {
  url: string
  articleId: string
  cookie: string | undefined
  origin?: string
  token?: string
  ydoc?: Y.Doc
}

/** Opens a live document over a socket of its own, as the editor does. */
export function openTab({ url, articleId, cookie, origin, token, ydoc = new Y.Doc() }: TestTabOptions): TestTab {
  const headers = { ...(cookie && { cookie }), origin: origin ?? url.replace(/^ws/, 'http') }
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
      this.on('error', () => undefined)
    }
  }
  const endings: string[] = []
  const codes: number[] = []
  const events = new EventTarget()
  const happened = () => events.dispatchEvent(new Event('change'))
  const end = (reason: string) => {
    if (reason !== '') endings.push(reason)
    // As the editor does: only a connection that was lost is made again.
    if (closingOf(reason).kind !== 'interrupted') websocketProvider.disconnect()
    happened()
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${url}/collaboration`,
    WebSocketPolyfill: Socket,
    delay: 100,
    minDelay: 50,
    maxDelay: 500,
  })
  const provider = new LiveProvider({
    name: articleId,
    document: ydoc,
    token: token ?? String(SCHEMA_VERSION),
    websocketProvider,
    onSynced: happened,
    onUnsyncedChanges: happened,
    onAuthenticationFailed: ({ reason }) => end(reason),
    onClose: ({ event }) => {
      if (event.code !== 1000) codes.push(event.code)
      end(event.reason)
    },
  })
  provider.attach()

  async function until<T>(look: () => T | undefined | false): Promise<T> {
    for (;;) {
      const seen = look()
      if (seen !== undefined && seen !== false) return seen
      await once(events, 'change')
    }
  }

  const block = () => {
    const element = ydoc.getXmlFragment(FRAGMENT).get(2)
    if (!(element instanceof Y.XmlElement)) throw new Error('The document has no body')
    return element
  }

  return {
    ydoc,
    provider,
    endings,
    codes,
    synced: async () => void (await until(() => provider.synced)),
    saved: async () => void (await until(() => provider.synced && provider.unsyncedChanges === 0)),
    ended: () => until(() => endings.at(-1)),
    type(text) {
      ydoc.transact(() => {
        const first = block().get(0)
        if (first instanceof Y.XmlText) first.insert(first.length, text)
        else block().insert(0, [new Y.XmlText(text)])
      })
    },
    block,
    text: () => block().toArray().join(''),
    allText: () => ydoc.getXmlFragment(FRAGMENT).toString(),
    close() {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

/**
 * A server that has nothing but the socket.
 * @param wrap puts something between the live documents and the disk
 */
export async function serveCollaboration(wrap = (appender: LogAppender) => appender) {
  const { COLLABORATION_PATH, openCollaboration } = await import('@/lib/collaboration/collaboration')
  const { openLogAppender } = await import('@/lib/services/document-log')
  const collaboration = openCollaboration(wrap(openLogAppender()))
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith(COLLABORATION_PATH)) void collaboration.upgrade(request, socket, head)
    else socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}`,
    collaboration,
    async close() {
      await collaboration.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
