import { openDB, rtop, transact } from 'lib0/indexeddb'
import { z } from 'zod'
import type { DocumentJSON } from '@/lib/document/document'

const STORE = 'edits'
const placeOf = (userId: string) => `mihbara.outbox.${userId}`

const itemSchema = z.object({
  id: z.string(),
  articleId: z.string(),
  headline: z.string(),
  /** What the version is to be called. */
  name: z.string(),
  /** RFC 3339. */
  at: z.string(),
  update: z.custom<Uint8Array>(value => value instanceof Uint8Array),
  document: z.custom<DocumentJSON>(value => typeof value === 'object' && value !== null),
  paragraphs: z.array(z.string()),
})

/** Edits on their way to the server, to be kept beside a text that is closed by now. */
export type OutboxItem = z.infer<typeof itemSchema>

/** Keeps edits until the server has confirmed them; false where this browser keeps nothing. */
export async function putInOutbox(userId: string, item: OutboxItem): Promise<boolean> {
  const done = await inStore(userId, store => rtop(store.put(item, item.id)))
  return done !== undefined
}

/** One person's edits on their way, oldest first. */
export async function listOutbox(userId: string): Promise<OutboxItem[]> {
  const all = await inStore<unknown>(userId, store => rtop(store.getAll()))
  const items = Array.isArray(all) ? all.flatMap(one => itemSchema.safeParse(one).data ?? []) : []
  return items.sort((one, other) => (one.at < other.at ? -1 : 1))
}

export async function removeFromOutbox(userId: string, id: string): Promise<void> {
  await inStore(userId, store => rtop(store.delete(id)).then(() => true))
}

/** Each person has a box of their own, which nobody else's page opens. */
async function inStore<T>(userId: string, work: (store: IDBObjectStore) => Promise<T>): Promise<T | undefined> {
  let database: IDBDatabase | undefined
  try {
    database = await openDB(placeOf(userId), fresh => fresh.createObjectStore(STORE))
    const [store] = transact(database, [STORE])
    if (!store) return undefined
    const done = new Promise<void>((resolve, reject) => {
      store.transaction.oncomplete = () => resolve()
      store.transaction.onabort = () => reject(store.transaction.error)
    })
    const result = await work(store)
    await done
    return result
  } catch {
    return undefined
  } finally {
    database?.close()
  }
}
