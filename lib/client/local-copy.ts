import { clearDocument, IndexeddbPersistence, storeState } from 'y-indexeddb'
import type { Doc } from 'yjs'
import { SCHEMA_VERSION } from '@/lib/document/schema'

const PREFIX = 'mihbara.copy'
/** Milliseconds that a document waits for its copy before it goes on without. */
const PATIENCE = 2_000
/** Milliseconds after which it is asked whether what was written is there, and how long an answer may take. */
const CHECK_AFTER = 500
const CHECK_PATIENCE = 5_000
const MEND_EVERY = 15_000

/** The name of the one place for a person's copy of a story: nobody else's page, and no other schema's, opens it. */
export function localCopyName(userId: string, articleId: string, schemaVersion = SCHEMA_VERSION): string {
  return `${PREFIX}.${userId}.${articleId}.${schemaVersion}`
}

/** Person, story and schema of a copy's name; null for any other name. */
export function parseLocalCopyName(name: string): { userId: string; articleId: string; schemaVersion: number } | null {
  const [, userId, articleId, version] = /^mihbara\.copy\.([^.]+)\.([^.]+)\.(\d+)$/.exec(name) ?? []
  return userId && articleId ? { userId, articleId, schemaVersion: Number(version) } : null
}

/** The names of all copies in this browser; none where it does not tell. */
export async function listLocalCopies(): Promise<string[]> {
  try {
    const databases = await indexedDB.databases()
    return databases.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []))
  } catch {
    return []
  }
}

/** Deletes a copy. Tabs that have it open make theirs anew. */
export async function eraseLocalCopy(name: string): Promise<void> {
  await clearDocument(name).catch(() => undefined)
}

let canOpen: Promise<boolean> | undefined

/** Whether this browser keeps anything for us: a private window may not. */
function isStoreThere(): Promise<boolean> {
  canOpen ??= new Promise(resolve => {
    try {
      const request = indexedDB.open('mihbara.probe')
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
  return canOpen
}

/** A Y.Doc's copy in this browser, mended where y-indexeddb says nothing of what went wrong. */
export class LocalCopy {
  /** Resolves once what was there is in the document: whether there was anything. */
  readonly loaded: Promise<boolean>
  /** What was there is in the document, however long it took. */
  hasLoaded = false
  #persistence: IndexeddbPersistence | null = null
  #isKeeping = false
  #isClosed = false
  #failures = 0
  #checkTimer: ReturnType<typeof setTimeout> | undefined
  #mendTimer: ReturnType<typeof setInterval> | undefined

  /** @param onChange called when `isKeeping` has become another */
  constructor(
    readonly name: string,
    readonly ydoc: Doc,
    private readonly onChange: () => void,
  ) {
    const late = new Promise<boolean>(resolve => setTimeout(() => resolve(false), PATIENCE))
    this.loaded = Promise.race([this.#open(), late])
  }

  /** Whether what is written now stays when the browser is closed. */
  get isKeeping(): boolean {
    return this.#isKeeping
  }

  /** Whether a change of the document came out of the copy. */
  isOrigin(origin: unknown): boolean {
    return origin !== null && origin === this.#persistence
  }

  /** Lets go of the copy, which stays. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#release()
  }

  /** Lets go of the copy, and deletes it. */
  async erase(): Promise<void> {
    await this.close()
    await eraseLocalCopy(this.name)
  }

  async #open(): Promise<boolean> {
    if (!(await isStoreThere()) || this.#isClosed) return false
    const persistence = new IndexeddbPersistence(this.name, this.ydoc)
    this.#persistence = persistence
    this.ydoc.off('update', persistence._storeUpdate)
    try {
      const database = await persistence._db
      database.addEventListener('versionchange', this.#reopen)
      database.addEventListener('close', this.#reopen)
      for (const kind of ['abort', 'error']) database.addEventListener(kind, this.#failed)
      await persistence.whenSynced
    } catch {
      return false
    }
    if (this.#isClosed) return false
    this.hasLoaded = true
    this.ydoc.on('update', this.#store)
    this.#setKeeping(true)
    return this.ydoc.store.clients.size > 0
  }

  /** An edit must not fail because its copy does: y-indexeddb throws where the database was closed under it. */
  readonly #store = (update: Uint8Array, origin: unknown): void => {
    try {
      this.#persistence?._storeUpdate(update, origin)
      this.#checkTimer ??= setTimeout(() => void this.#check(), CHECK_AFTER)
    } catch {
      this.#failed()
    }
  }

  async #check(): Promise<void> {
    const isThere = await this.#isThrough()
    this.#checkTimer = undefined
    if (!isThere && !this.#isClosed) this.#failed()
  }

  /** A reading waits for the writings before it: when it is through, they are on the disk or were reported. */
  #isThrough(): Promise<boolean> {
    return new Promise(resolve => {
      setTimeout(() => resolve(false), CHECK_PATIENCE)
      try {
        const reading = this.#persistence?.db?.transaction('updates', 'readonly')
        if (!reading) return resolve(false)
        reading.oncomplete = () => resolve(true)
        reading.objectStore('updates').count()
      } catch {
        resolve(false)
      }
    })
  }

  readonly #failed = (): void => {
    this.#failures += 1
    this.#setKeeping(false)
    this.#mendTimer ??= setInterval(() => void this.#mend(), MEND_EVERY)
  }

  /** What was not written is missing under what comes after it: the whole document is written anew. */
  async #mend(): Promise<void> {
    if (!this.#persistence || this.#isClosed) return
    const before = this.#failures
    const isAsked = await storeState(this.#persistence, true).then(
      () => true,
      () => false,
    )
    if (!isAsked || !(await this.#isThrough()) || this.#failures > before) return
    clearInterval(this.#mendTimer)
    this.#mendTimer = undefined
    this.#setKeeping(true)
  }

  /** Another tab deleted the copy, being done with it: this one is not. */
  readonly #reopen = (): void => {
    if (this.#isClosed) return
    void this.#release().then(() => (this.#isClosed ? false : this.#open()))
  }

  async #release(): Promise<void> {
    clearTimeout(this.#checkTimer)
    clearInterval(this.#mendTimer)
    this.#checkTimer = undefined
    this.#mendTimer = undefined
    this.ydoc.off('update', this.#store)
    const persistence = this.#persistence
    this.#persistence = null
    this.#setKeeping(false)
    await persistence?.destroy().catch(() => undefined)
  }

  #setKeeping(isKeeping: boolean): void {
    if (this.#isKeeping === isKeeping) return
    this.#isKeeping = isKeeping
    this.onChange()
  }
}
