import type { WebSocket } from 'ws'

/** Sockets that one person may hold: a tab of each of the day's stories, on several machines. */
const EACH_PERSON = 100

/** Counts the sockets that each person holds. */
export class SocketCount {
  readonly #sockets = new Map<string, number>()

  /** Counts a socket until it closes; false where its owner has too many. */
  enter(userId: string, socket: WebSocket): boolean {
    const held = this.#sockets.get(userId) ?? 0
    if (held >= EACH_PERSON) return false
    this.#sockets.set(userId, held + 1)
    socket.once('close', () => {
      const left = (this.#sockets.get(userId) ?? 1) - 1
      if (left > 0) this.#sockets.set(userId, left)
      else this.#sockets.delete(userId)
    })
    return true
  }
}
