import type { Awareness } from 'y-protocols/awareness'

/**
 * Who may write under which Yjs client id: the first who did, and before that whoever showed a caret under it. A forged
 * id would make its owner's next edit diverge for good.
 */
export class ClientOwners {
  readonly #stored: Map<number, string>
  readonly #awareness: Awareness

  constructor(stored: Map<number, string>, awareness: Awareness) {
    this.#stored = stored
    this.#awareness = awareness
  }

  of(clientId: number): string | undefined {
    return this.#stored.get(clientId) ?? this.#awareness.getStates().get(clientId)?.user?.id
  }

  /**
   * Enters a writer for the ids that nobody has written under.
   * @returns those ids
   */
  enter(clientIds: readonly number[], userId: string): number[] {
    const unknown = clientIds.filter(clientId => !this.#stored.has(clientId))
    for (const clientId of unknown) this.#stored.set(clientId, userId)
    return unknown
  }
}
