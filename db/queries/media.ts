import { and, count, desc, eq, exists, inArray, isNull, like, lt, or, sql } from 'drizzle-orm'
import { database } from '../client'
import { dialect } from '../dialect'
import { articlePeople, articles, liveMedia, media, mediaUses, users } from '../schema'
import { requireTransaction } from '../transaction'
import { forUpdate } from './audit'

export type MediaRow = typeof media.$inferSelect

/** A picture as it is shown: with its uploader's name, and whether the public may see it. */
export interface MediaRecord {
  row: MediaRow
  uploader: string
  live: boolean
}

/** Who looks: somebody who is signed in, or null for the public. */
export type MediaViewer = { userId: string; seesAll: boolean } | null

const isLive = () => exists(database().select({ one: sql`1` }).from(liveMedia).where(eq(liveMedia.mediaId, media.id)))

/** The story that a picture was brought into lets this person see it: it is not restricted, or they are one of its people. */
function isSharedWith(userId: string) {
  const isOneOfItsPeople = exists(
    database()
      .select({ one: sql`1` })
      .from(articlePeople)
      .where(and(eq(articlePeople.articleId, articles.id), eq(articlePeople.userId, userId))),
  )
  const story = database()
    .select({ one: sql`1` })
    .from(articles)
    .where(and(eq(articles.id, media.articleId), or(eq(articles.restricted, false), isOneOfItsPeople)))
  return or(isNull(media.articleId), exists(story))
}

function isVisibleTo(viewer: MediaViewer) {
  if (viewer === null) return isLive()
  if (viewer.seesAll) return undefined
  return or(eq(media.uploaderId, viewer.userId), isSharedWith(viewer.userId), isLive())
}

const selectRecords = () =>
  database()
    .select({ row: media, uploader: users.name, live: sql<unknown>`${isLive()}` })
    .from(media)
    .innerJoin(users, eq(users.id, media.uploaderId))

/** SQLite has no booleans. */
const toRecord = <Found extends { live: unknown }>(found: Found) => ({ ...found, live: Boolean(found.live) })

/** A picture that this viewer may see; null for any other. */
export async function findVisibleMedia(viewer: MediaViewer, id: string): Promise<MediaRecord | null> {
  const [found] = await selectRecords().where(and(eq(media.id, id), isVisibleTo(viewer)))
  return found ? toRecord(found) : null
}

export interface MediaFilter {
  /** Folded words, all of which must be in what is told of the picture. */
  words: readonly string[]
  before: string | null
}

/** A page of the pictures that this viewer may see, the last uploaded first: their ids tell their order. */
export async function listVisibleMedia(
  viewer: MediaViewer,
  filter: MediaFilter,
  limit: number,
): Promise<MediaRecord[]> {
  const found = await selectRecords()
    .where(
      and(
        isVisibleTo(viewer),
        ...filter.words.map(word => like(media.searchKey, `%${word}%`)),
        filter.before === null ? undefined : lt(media.id, filter.before),
      ),
    )
    .orderBy(desc(media.id))
    .limit(limit)
  return found.map(toRecord)
}

/** What of these ids is in the library, whoever may see it. */
export async function listMediaSizes(ids: readonly string[]): Promise<Pick<MediaRow, 'id' | 'width' | 'height'>[]> {
  if (ids.length === 0) return []
  const { id, width, height } = media
  return database()
    .select({ id, width, height })
    .from(media)
    .where(inArray(id, [...ids]))
}

/** Those of these pictures that this viewer may see. */
export async function listVisibleMediaIds(viewer: MediaViewer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await database()
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, [...ids]), isVisibleTo(viewer)))
  return found.map(row => row.id)
}

export async function hasMedia(id: string): Promise<boolean> {
  return (await listMediaSizes([id])).length === 1
}

/** Locks a picture's row until the transaction ends; on SQLite a transaction is alone already. */
export async function lockMedia(id: string): Promise<MediaRow | null> {
  requireTransaction()
  const query = database().select().from(media).where(eq(media.id, id))
  const [row] = await (dialect === 'postgres' ? forUpdate(query) : query)
  return row ?? null
}

export async function insertMedia(row: MediaRow): Promise<void> {
  requireTransaction()
  await database().insert(media).values(row)
}

export async function updateMedia(id: string, changes: Partial<Omit<MediaRow, 'id'>>): Promise<void> {
  requireTransaction()
  await database()
    .update(media)
    .set({ ...changes, revision: sql`${media.revision} + 1` })
    .where(eq(media.id, id))
}

export async function deleteMedia(id: string): Promise<void> {
  requireTransaction()
  await database().delete(mediaUses).where(eq(mediaUses.mediaId, id))
  await database().delete(media).where(eq(media.id, id))
}

/** Makes these the pictures that the public sees for an article: those of its live version, none without one. */
export async function replaceLiveMedia(articleId: string, mediaIds: readonly string[]): Promise<void> {
  requireTransaction()
  await database().delete(liveMedia).where(eq(liveMedia.articleId, articleId))
  if (mediaIds.length === 0) return
  await database()
    .insert(liveMedia)
    .values(mediaIds.map(mediaId => ({ articleId, mediaId })))
}

/** Enters that an article holds these pictures; nothing takes that back while the article is there. */
export async function addMediaUses(articleId: string, mediaIds: readonly string[]): Promise<void> {
  requireTransaction()
  if (mediaIds.length === 0) return
  await database()
    .insert(mediaUses)
    .values(mediaIds.map(mediaId => ({ articleId, mediaId })))
    .onConflictDoNothing()
}

export async function listArticlesUsing(mediaId: string): Promise<string[]> {
  const rows = await database()
    .select({ articleId: mediaUses.articleId })
    .from(mediaUses)
    .where(eq(mediaUses.mediaId, mediaId))
  return rows.map(row => row.articleId)
}

export async function isMediaLive(mediaId: string): Promise<boolean> {
  const [found] = await database().select({ count: count() }).from(liveMedia).where(eq(liveMedia.mediaId, mediaId))
  return Number(found?.count ?? 0) > 0
}

/**
 * Parts an article that is purged from its pictures: they stay in the library. What came with a restricted story keeps
 * its tie to a story that nobody can read any more, and so is shown to its uploader and admins alone.
 */
export async function releaseMediaOf(articleId: string, wasRestricted: boolean): Promise<void> {
  requireTransaction()
  await database().delete(mediaUses).where(eq(mediaUses.articleId, articleId))
  if (!wasRestricted) await database().update(media).set({ articleId: null }).where(eq(media.articleId, articleId))
}
