import type { AppendRequest, NewEdit } from '@/lib/services/document-log'
import type { Session } from './session'

interface PendingEdit extends NewEdit {
  session: Session
  resolve(): void
  reject(reason: unknown): void
  /** Resolves once it is known what became of the edit, whatever that is. */
  settled: Promise<void>
}

/** The edits of one document that the shadow has taken and the disk has not, in the order in which they arrived. */
export class EditQueue {
  #edits: PendingEdit[] = []
  /** How many, from the first on, are with the database. */
  #writing = 0
  #answer: { promise: Promise<void>; arrived(): void } | undefined

  /** Resolves when the edit is on disk. */
  push(session: Session, edit: NewEdit): Promise<void> {
    let settle: Pick<PendingEdit, 'resolve' | 'reject'> | undefined
    const written = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject }
    })
    const settled = written.catch(() => undefined)
    if (settle) this.#edits.push({ ...edit, session, ...settle, settled })
    return written
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0
  }

  /** Everybody who has an edit in the queue. */
  sessions(): Session[] {
    return this.#edits.map(edit => edit.session)
  }

  get isWriting(): boolean {
    return this.#writing > 0
  }

  /** Waits until it is known what became of every edit that is in the queue now. */
  async settled(): Promise<void> {
    await this.#edits.at(-1)?.settled
  }

  /** Waits until nothing is with the database, be it written or given back. */
  async answered(): Promise<void> {
    await this.#answer?.promise
  }

  /** All that waits, to be written at once. */
  take(): AppendRequest['edits'] {
    this.#writing = this.#edits.length
    let arrived = () => {}
    const promise = new Promise<void>(resolve => {
      arrived = resolve
    })
    this.#answer = { promise, arrived }
    return this.#edits.map(({ update, userId, newClients, contributes }) => ({
      update,
      userId,
      newClients,
      contributes,
    }))
  }

  /** What was taken is on disk. */
  resolveTaken(): number {
    const written = this.#edits.splice(0, this.#writing)
    this.giveBack()
    for (const edit of written) edit.resolve()
    return written.length
  }

  /** What was taken is with the database no longer; unless it was written, it waits again in its place. */
  giveBack(): void {
    this.#writing = 0
    this.#answer?.arrived()
    this.#answer = undefined
  }

  /** Throws out what waits and is not being written, where it is one of those. */
  reject(isOne: (session: Session) => boolean, reason: unknown): number {
    const taken = this.#edits.slice(0, this.#writing)
    const waiting = this.#edits.slice(this.#writing)
    const rejected = waiting.filter(edit => isOne(edit.session))
    this.#edits = [...taken, ...waiting.filter(edit => !isOne(edit.session))]
    for (const edit of rejected) edit.reject(reason)
    return rejected.length
  }

  /**
   * Tries every waiting edit again, in order, on a shadow that was made anew.
   * @param retry gives what is to be written now, null where nothing is; throws where it is refused
   */
  retryAll(retry: (session: Session, update: Uint8Array) => NewEdit | null): void {
    const waiting = this.#edits
    this.#edits = []
    for (const edit of waiting) {
      try {
        const again = retry(edit.session, edit.update)
        if (again) this.#edits.push({ ...edit, ...again })
        else edit.resolve()
      } catch (error) {
        edit.reject(error)
      }
    }
  }
}
