/**
 * Why the server ends a connection. Its message stays empty: Hocuspocus prints those that have one, and what a client
 * did wrong is no news for the operator.
 */
export class Refusal extends Error {
  constructor(
    /** What the client is told: `refused:<code>`, or one of the words below. */
    readonly reason: string,
    /** The close code of the socket. */
    readonly code: number = CLOSE_CODES.refused,
  ) {
    super()
    this.name = 'Refusal'
  }
}

/** Close codes of the socket. The provider sees the reason first, in a message of its own, with code 1000. */
export const CLOSE_CODES = {
  /** The server restarts: come back in a moment. */
  restarting: 1012,
  /** The database did not answer: come back in a while; what was not acknowledged is still with the client. */
  unavailable: 1013,
  /** Access or state changed: come back at once, the new access decides. */
  accessChanged: 4205,
  unauthenticated: 4401,
  /** What was sent is refused: keep the text, open the document anew. */
  refused: 4403,
  tooMany: 4429,
} as const

/** An edit, or a message, that nobody may send. The client keeps its text and opens the document anew. */
export const refused = (code: string) => new Refusal(`refused:${code}`)

export const accessChanged = () => new Refusal('access_changed', CLOSE_CODES.accessChanged)
export const suspended = () => new Refusal('suspended')
export const unauthenticated = () => new Refusal('unauthenticated', CLOSE_CODES.unauthenticated)
export const unavailable = () => new Refusal('unavailable', CLOSE_CODES.unavailable)
export const restarting = () => new Refusal('restarting', CLOSE_CODES.restarting)
export const tooManyConnections = () => new Refusal('too_many_connections', CLOSE_CODES.tooMany)
