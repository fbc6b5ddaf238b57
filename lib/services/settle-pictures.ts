import { hasMedia } from '@/db/queries/media'
import { getLogger } from './logger'
import { getPictureStore } from './picture-store'

/** Uploads that began longer ago than this are over, here and in any other process. */
const LONGEST_UPLOAD = 60 * 60 * 1000

/** Brings a picture's files to what the database says of it: there with a row, gone without one. */
export async function settlePicture(id: string): Promise<void> {
  const store = getPictureStore()
  if (!(await hasMedia(id))) await store.remove(id)
  await store.settle(id)
}

/**
 * At the start: what a process that died left between files and row. Only what was announced is ever removed, so that a
 * server that is started on another database, or on an older copy of it, leaves the pictures of this one alone.
 */
export async function settlePictures(before = new Date(Date.now() - LONGEST_UPLOAD)): Promise<void> {
  for (const id of await getPictureStore().listAnnounced(before)) {
    await settlePicture(id).catch((error: unknown) => {
      getLogger().warn({ err: error, media: id }, 'the files of an unfinished picture could not be settled')
    })
  }
}
