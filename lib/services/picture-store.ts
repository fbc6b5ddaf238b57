import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { getEnvironment } from '@/lib/environment'

/**
 * Where the files of pictures are. A picture's files and its row are in two places, which part only while the picture
 * is announced: a process that dies in between leaves the announcement, and `settlePictures` finds it.
 */
export interface PictureStore {
  /** Says that a picture's files are about to come or to go. It is on disk when this resolves. */
  announce(id: string): Promise<void>
  /** Takes the announcement back: the files are there with their row, or gone with it. */
  settle(id: string): Promise<void>
  /** What was announced before a moment, and never settled. */
  listAnnounced(before: Date): Promise<string[]>
  /** Keeps a picture's files, all or none; they are on disk when this resolves. */
  save(id: string, files: readonly PictureFile[]): Promise<void>
  read(id: string, name: string): Promise<Buffer | null>
  remove(id: string): Promise<void>
}

export interface PictureFile {
  name: string
  bytes: Uint8Array
}

/** Where the pictures of this process are. */
export const getPictureStore = (): PictureStore => new DiskStore(path.join(getEnvironment().dataDirectory, 'media'))

/** A folder a picture, spread over folders by the random end of their ids. */
export class DiskStore implements PictureStore {
  readonly #announced: string

  constructor(private readonly root: string) {
    this.#announced = path.join(root, 'announced')
  }

  async announce(id: string): Promise<void> {
    await mkdir(this.#announced, { recursive: true })
    await writeDurably(path.join(this.#announced, id), new Uint8Array())
    await syncFolder(this.#announced)
  }

  async settle(id: string): Promise<void> {
    await rm(path.join(this.#announced, id), { force: true })
  }

  async listAnnounced(before: Date): Promise<string[]> {
    const ids = await readdir(this.#announced).catch(emptyIfMissing)
    const ages = await Promise.all(ids.map(id => stat(path.join(this.#announced, id)).catch(nullIfMissing)))
    return ids.filter((_, index) => (ages[index]?.mtimeMs ?? Number.POSITIVE_INFINITY) < before.getTime())
  }

  async save(id: string, files: readonly PictureFile[]): Promise<void> {
    const folder = this.#folderOf(id)
    const unfinished = `${folder}.${randomBytes(6).toString('hex')}`
    await mkdir(unfinished, { recursive: true })
    for (const { name, bytes } of files) await writeDurably(path.join(unfinished, name), bytes)
    await syncFolder(unfinished)
    await rename(unfinished, folder)
    await syncFolder(path.dirname(folder))
  }

  async read(id: string, name: string): Promise<Buffer | null> {
    return readFile(path.join(this.#folderOf(id), name)).catch(nullIfMissing)
  }

  async remove(id: string): Promise<void> {
    const folder = this.#folderOf(id)
    const siblings = await readdir(path.dirname(folder)).catch(emptyIfMissing)
    const own = siblings.filter(name => name === id || name.startsWith(`${id}.`))
    for (const name of own) await rm(path.join(path.dirname(folder), name), { recursive: true, force: true })
  }

  #folderOf(id: string): string {
    if (!/^[\w-]+$/.test(id)) throw new Error(`${id} is no picture`)
    return path.join(this.root, id.slice(-2), id)
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name in a folder is on disk once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

function emptyIfMissing(error: unknown): string[] {
  if (isMissing(error)) return []
  throw error
}
