import type { Media, PictureWords } from '@/lib/contracts/media'
import { PictureProblem, type PictureSource, readPictureSource } from './picture-source'
import { RequestProblem, request } from './request'
import { upload } from './upload'

export interface TakeOptions extends Partial<PictureWords> {
  /** The story that the picture is for. */
  article?: string
  /** The same for every attempt at one picture: a lost answer does not make a second one. */
  key: string
  /** How much is sent, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** How often a server that is busy is asked again. */
const ATTEMPTS = 6

/** One after the other: a writer's line is not ten lines. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Takes a picture into the library, and gives what the library says of it.
 * @throws PictureProblem where it is not even sent, RequestProblem for what the server says
 */
export function takePicture(source: PictureSource, options: TakeOptions): Promise<Media> {
  const taken = turn.then(() => send(source, options))
  turn = taken.catch(() => undefined)
  return taken
}

async function send(source: PictureSource, options: TakeOptions): Promise<Media> {
  const { article, key, onProgress, signal, ...words } = options
  signal?.throwIfAborted()
  const file = await readPictureSource(source)
  if (!navigator.onLine) throw new PictureProblem('offline')
  const form = new FormData()
  for (const [name, value] of Object.entries({ article, ...words })) if (value) form.set(name, value)
  form.set('file', file)
  const headers = { 'idempotency-key': key }
  for (let attempt = 1; ; attempt++) {
    try {
      return remember(
        await upload<Media>('/api/media', form, {
          headers,
          ...(onProgress && { onProgress }),
          ...(signal && { signal }),
        }),
      )
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error
      if (error.code === 'network') throw new PictureProblem('offline')
      if (error.status !== 429 || attempt === ATTEMPTS) throw error
      await pause((error.retryAfter ?? 5) * 1000, signal)
    }
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

const known = new Map<string, Promise<Media | null>>()

function remember(picture: Media): Media {
  known.set(picture.id, Promise.resolve(picture))
  return picture
}

/**
 * What the library says of a picture, null where it is not there or not open to this person. Asked for once a page: the
 * size of a picture never changes.
 */
export function findPicture(id: string): Promise<Media | null> {
  const found =
    known.get(id) ??
    request<Media>(`/api/media/${encodeURIComponent(id)}`).catch((error: unknown) => {
      known.delete(id)
      if (error instanceof RequestProblem && error.status === 404) return null
      throw error
    })
  known.set(id, found)
  return found
}
