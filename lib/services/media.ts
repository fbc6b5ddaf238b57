import { v7 as uuid } from 'uuid'
import {
  deleteMedia,
  findVisibleMedia,
  insertMedia,
  listVisibleMedia,
  lockMedia,
  type MediaRecord,
  type MediaRow,
  updateMedia,
} from '@/db/queries/media'
import { transaction } from '@/db/transaction'
import { foldWords } from '@/lib/arabic/folding'
import {
  type ListMedia,
  type Media,
  type MediaKey,
  type PatchMedia,
  type PictureWords,
  picturePath,
  pictureWidths,
  type UploadFields,
} from '@/lib/contracts/media'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canDeletePictures, canEditPicture } from '@/lib/editorial/picture'
import { getArticleFor } from './article-record'
import { record } from './audit'
import { getLogger } from './logger'
import { mediaViewerOf } from './media-access'
import { isPictureUsed } from './media-uses'
import type { Page } from './people'
import { encodePicture } from './picture-encoding'
import { getPictureQueue } from './picture-queue'
import { getPictureStore } from './picture-store'
import { settlePicture } from './settle-pictures'

const fileName = (width: number) => `${width}.webp`

function presentMedia(actor: Actor, { row, uploader, live }: MediaRecord): Media {
  const { id, width, height, byteSize, credit, alternative, caption, uploaderId, revision, createdAt } = row
  return {
    id,
    url: picturePath(id),
    width,
    height,
    byteSize,
    credit,
    alternative,
    caption,
    uploader: { id: uploaderId, name: uploader },
    live,
    revision,
    createdAt: createdAt.toISOString(),
    abilities: { edit: canEditPicture(actor, row), delete: canDeletePictures(actor) },
  }
}

async function getVisible(actor: Actor, id: string): Promise<MediaRecord> {
  const found = await findVisibleMedia(mediaViewerOf(actor), id)
  if (!found) throw new EditorialError('not_found')
  return found
}

const searchKeyOf = ({ credit, alternative, caption }: PictureWords) => foldWords(`${caption} ${alternative} ${credit}`)

/**
 * Takes a picture into the library: made anew from its pixels, on disk before its row is. One that is uploaded into a
 * story is as secret as the story: while that is restricted, only those who may read it see the picture, its uploader
 * and admins; and the public sees whatever a live version shows.
 * @throws EditorialError: not_found for the story, too_large, unsupported_type, invalid, unavailable where the disk fails
 */
export async function uploadPicture(actor: Actor, file: Uint8Array, fields: UploadFields): Promise<Media> {
  const { article: articleId = null, credit = '', alternative = '', caption = '' } = fields
  if (articleId) await getArticleFor(actor, articleId, 'read')
  const { files, ...encoded } = await getPictureQueue().run(() => encodePicture(file))
  const id = uuid()
  const row: MediaRow = {
    id,
    uploaderId: actor.id,
    articleId,
    ...encoded,
    credit,
    alternative,
    caption,
    searchKey: searchKeyOf({ credit, alternative, caption }),
    revision: 1,
    createdAt: new Date(),
  }
  const store = getPictureStore()
  try {
    await store.announce(id)
    await store.save(
      id,
      files.map(({ width, bytes }) => ({ name: fileName(width), bytes })),
    )
    await transaction(async () => {
      await insertMedia(row)
      record({ actorId: actor.id, action: 'media.uploaded', data: { media: id, article: articleId } })
    })
  } catch (error) {
    getLogger().error({ err: error, media: id }, 'a picture could not be kept')
    throw new EditorialError('unavailable', { retryAfter: 10 })
  } finally {
    await settlePicture(id).catch(() => undefined)
  }
  return getMedia(actor, id)
}

/** @throws EditorialError not_found */
export async function getMedia(actor: Actor, id: string): Promise<Media> {
  return presentMedia(actor, await getVisible(actor, id))
}

/** A page of the pictures that this person may see, the last one first. */
export async function listMedia(actor: Actor, { q = '', cursor, limit }: ListMedia): Promise<Page<Media, MediaKey>> {
  const words = foldWords(q).split(' ').filter(Boolean)
  const found = await listVisibleMedia(mediaViewerOf(actor), { words, before: cursor?.id ?? null }, limit + 1)
  const items = found.slice(0, limit).map(one => presentMedia(actor, one))
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last ? { id: last.id } : null }
}

/**
 * Changes what the library says of a picture; no story that has the picture changes with it.
 * @throws EditorialError: not_found, forbidden, stale_revision
 */
export async function patchMedia(actor: Actor, id: string, patch: PatchMedia, ifRevision: number | null) {
  return transaction(async () => {
    await lockMedia(id)
    const { row } = await getVisible(actor, id)
    if (!canEditPicture(actor, row)) throw new EditorialError('forbidden', { sentence: 'detailPicture' })
    if (ifRevision !== null && ifRevision !== row.revision) throw new EditorialError('stale_revision')
    await updateMedia(id, { ...patch, searchKey: searchKeyOf({ ...row, ...patch }) })
    record({ actorId: actor.id, action: 'media.updated', data: { media: id, changes: patch } })
    return getMedia(actor, id)
  })
}

/**
 * Deletes a picture that no story uses, its files with it. Must not be called inside a transaction: what was deleted is
 * settled when it is over.
 * @throws EditorialError: not_found, forbidden, in_use, stale_revision
 */
export async function deletePicture(actor: Actor, id: string, ifRevision: number | null): Promise<void> {
  await getVisible(actor, id)
  if (!canDeletePictures(actor)) throw new EditorialError('forbidden', { sentence: 'detailPicture' })
  if (await isPictureUsed(id)) throw new EditorialError('in_use')
  await getPictureStore().announce(id)
  await transaction(async () => {
    const row = await lockMedia(id)
    if (!row) throw new EditorialError('not_found')
    if (ifRevision !== null && ifRevision !== row.revision) throw new EditorialError('stale_revision')
    await deleteMedia(id)
    record({ actorId: actor.id, action: 'media.deleted', data: { media: id, article: row.articleId, hash: row.hash } })
  }).finally(() => settlePicture(id))
}

/** A picture's file, for whoever asks for it. */
export interface PictureAnswer {
  /** Whether the public may see it; then, and only then, others than this browser may keep it. */
  live: boolean
  /** What the file is known by; it never changes. */
  tag: string
  read(): Promise<Buffer>
}

/**
 * A picture's narrowest file that is not narrower than asked, for somebody or for the public (null).
 * @throws EditorialError not_found
 */
export async function findPictureFile(
  actor: Actor | null,
  id: string,
  wanted: number | undefined,
): Promise<PictureAnswer> {
  const found = await findVisibleMedia(actor && mediaViewerOf(actor), id)
  if (!found) throw new EditorialError('not_found')
  const { row, live } = found
  const width = pictureWidths(row.width).find(kept => wanted !== undefined && kept >= wanted) ?? row.width
  const read = async () => {
    const bytes = await getPictureStore().read(id, fileName(width))
    if (!bytes) throw new Error(`The file of picture ${id} is not in the store`)
    return bytes
  }
  return { live, tag: `${row.hash.slice(0, 32)}-${width}`, read }
}
