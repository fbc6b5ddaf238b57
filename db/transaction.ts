import { getConnection, type TransactionContext } from './client'

/**
 * Runs work in one transaction, on either database; a call inside another joins it. Await nothing in it but the
 * database: on SQLite every other writer waits meanwhile.
 * @throws whatever the work throws, after everything was rolled back
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const connection = getConnection()
  if (connection.current.getStore()) return work()
  const afterCommit: TransactionContext['afterCommit'] = []
  const result = await connection.begin(database => {
    const context: TransactionContext = { database, beforeCommit: [], afterCommit }
    return connection.current.run(context, async () => {
      const value = await work()
      for (const step of context.beforeCommit) await step()
      return value
    })
  })
  for (const deliver of afterCommit) deliver()
  return result
}

function currentTransaction(): TransactionContext {
  const context = getConnection().current.getStore()
  if (!context) throw new Error('This must be called inside a transaction')
  return context
}

/** Adds a last step to the transaction under way, run just before it commits. */
export function beforeCommit(step: () => Promise<void>): void {
  currentTransaction().beforeCommit.push(step)
}

/** Calls back once the transaction under way has committed, and never if it did not. */
export function afterCommit(deliver: () => void): void {
  currentTransaction().afterCommit.push(deliver)
}

/** For queries that must not stand alone: a lock, or one part of a change. */
export function requireTransaction(): void {
  currentTransaction()
}
