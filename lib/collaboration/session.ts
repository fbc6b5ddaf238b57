import type { Connection } from '@hocuspocus/server'
import type { PresentPerson } from '@/lib/contracts/presence'
import type { Access } from '@/lib/editorial/policy'
import type { MessageRate } from './message-rate'
import type { Refusal } from './refusal'

/** One person at one document, over one socket. Hangs on the connection's context. */
export interface Session {
  /** The `Cookie` header that the socket was opened with: sessions end, and then it names nobody. */
  readonly cookie: string | undefined
  readonly person: PresentPerson
  readonly access: Access
  /** The epoch of the document's log that the access was asked for under. */
  epoch: number
  readonly rate: MessageRate
  /** What still arrives from a connection that was ended is not looked at. */
  ended: boolean
}

export function sessionOf(connection: Connection): Session {
  return connection.context.session
}

/**
 * Ends a connection, once: the provider is told the reason in a message of the document, and then the socket closes, so that
 * nothing sent before can be taken for the next connection's.
 */
export function endConnection(connection: Connection, { code, reason }: Refusal): void {
  sessionOf(connection).ended = true
  connection.close({ code, reason })
  connection.webSocket.close(code, reason)
}
