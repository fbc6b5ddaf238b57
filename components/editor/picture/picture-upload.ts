import { v4 as uuid } from 'uuid'
import { takePicture } from '@/lib/client/media'
import { PictureProblem, type PictureSource } from '@/lib/client/picture-source'
import type { PictureWords as LibraryWords, Media } from '@/lib/contracts/media'
import { type PictureSetting, reasonOf } from './words'

/** How far a picture is: from 0 to 1 while it is sent, at 1 while the server works on it; or why it failed. */
export type UploadState =
  | { kind: 'sending'; share: number }
  | { kind: 'failed'; reason: string; mayRetry: boolean }
  | { kind: 'done' }

/** One picture on its way into the library. Nothing of it is in the text before it is there. */
export class PictureUpload {
  readonly id = uuid()
  readonly #listeners = new Set<(state: UploadState) => void>()
  readonly #abort = new AbortController()
  #state: UploadState = { kind: 'sending', share: 0 }

  constructor(
    readonly source: PictureSource,
    private readonly setting: PictureSetting,
    /** Called once, when the picture is in the library; a reason that it gives is a failure after all. */
    private readonly onTaken: (picture: Media) => string | null,
    /** What the library is to say of it. */
    private readonly about: Partial<LibraryWords> = {},
  ) {}

  get state(): UploadState {
    return this.#state
  }

  watch(listener: (state: UploadState) => void): void {
    this.#listeners.add(listener)
  }

  async start(): Promise<void> {
    this.#become({ kind: 'sending', share: 0 })
    const { article, words } = this.setting
    try {
      const picture = await takePicture(this.source, {
        ...this.about,
        article,
        key: this.id,
        signal: this.#abort.signal,
        onProgress: share => this.#become({ kind: 'sending', share }),
      })
      if (this.#abort.signal.aborted) return
      const refusal = this.onTaken(picture)
      this.#become(refusal === null ? { kind: 'done' } : { kind: 'failed', reason: refusal, mayRetry: false })
    } catch (error) {
      if (this.#abort.signal.aborted) return
      const mayRetry = !(error instanceof PictureProblem) || error.fault === 'offline'
      this.#become({ kind: 'failed', reason: reasonOf(error, words), mayRetry })
    }
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#listeners.clear()
    this.#abort.abort()
  }

  #become(state: UploadState): void {
    this.#state = state
    for (const listener of this.#listeners) listener(state)
  }
}
