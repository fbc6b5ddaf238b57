import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hocuspocus } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import { isSameOrigin } from '@/lib/auth/origin'
import { findActorByCookieHeader } from '@/lib/auth/session-cookie'
import { LIMITS } from '@/lib/document/limits'
import { type BusEvents, getBus } from '@/lib/services/bus'
import { openCompactor } from '@/lib/services/compaction'
import { type LogAppender, openLogAppender } from '@/lib/services/document-log'
import { getLogger } from '@/lib/services/logger'
import { createHooks, type SocketContext } from './hooks'
import { LiveDocuments } from './live-documents'
import { LogCommitter } from './log-committer'
import { type Refusal, restarting, tooManyConnections, unauthenticated } from './refusal'
import { SocketCount } from './socket-count'

/** Where the socket is. */
export const COLLABORATION_PATH = '/collaboration'

const KEY = Symbol.for('mihbara.collaboration')
const holder = globalThis as { [KEY]?: Collaboration }

/** The live documents of this process. */
export interface Collaboration {
  /** Takes over an upgrade of `COLLABORATION_PATH`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /** Whether edits can be written. */
  isAnswering(): boolean
  /** Documents and sockets that are open. */
  count(): { documents: number; sockets: number }
  /** Writes what was accepted, and sends everybody away with a code that makes them come back. */
  close(): Promise<void>
}

/**
 * Opens the live documents; one a process.
 * @param appender the way to the disk; tests of what happens when that fails have one of their own
 */
export function openCollaboration(appender: LogAppender = openLogAppender()): Collaboration {
  if (holder[KEY]) throw new Error('The live documents are open already')
  const compactor = openCompactor()
  const committer = new LogCommitter(appender)
  const documents = new LiveDocuments(committer, compactor)
  const hocuspocus = new Hocuspocus({ quiet: true, ...createHooks(documents) })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.update + 1024, perMessageDeflate: false })
  const count = new SocketCount()
  const stopListening = listenFor(documents)

  function admit(socket: WebSocket, request: IncomingMessage, userId: string | undefined): void {
    socket.on('error', error => getLogger().debug({ err: error }, 'a socket broke'))
    const close = ({ code, reason }: Refusal) => socket.close(code, reason)
    if (userId === undefined) close(unauthenticated())
    else if (!count.enter(userId, socket)) close(tooManyConnections())
    else {
      const context: SocketContext = { cookie: request.headers.cookie, close }
      hocuspocus.handleConnection(socket, request, context)
    }
  }

  const collaboration: Collaboration = {
    async upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy())
      if (!isSameOrigin(request.headers.origin, request.headers.host)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      const actor = await findActorByCookieHeader(request.headers.cookie)
      sockets.handleUpgrade(request, socket, head, opened => admit(opened, request, actor?.id))
    },
    isAnswering: () => committer.isAnswering(),
    count: () => ({ documents: documents.size, sockets: sockets.clients.size }),
    async close() {
      stopListening()
      await documents.stop()
      const { code, reason } = restarting()
      for (const socket of sockets.clients) socket.close(code, reason)
      sockets.close()
      await documents.settle()
      await appender.close()
      await compactor.close()
      delete holder[KEY]
    },
  }
  holder[KEY] = collaboration
  return collaboration
}

/** What services say after their commits. */
function listenFor(documents: LiveDocuments): () => void {
  const bus = getBus()
  const articleChanged = ({ articleId }: BusEvents['article.changed'][0]) => documents.articleChanged(articleId)
  const userChanged = ({ userId }: BusEvents['user.changed'][0]) => documents.userChanged(userId)
  const appended = ({ articleId, ...edit }: BusEvents['document.appended'][0]) => documents.appended(articleId, edit)
  bus.on('article.changed', articleChanged).on('user.changed', userChanged).on('document.appended', appended)
  return () => {
    bus.off('article.changed', articleChanged).off('user.changed', userChanged).off('document.appended', appended)
  }
}
