import { claimAddress, type LiveArticleRow, putLiveArticle, removeLiveArticle } from '@/db/queries/articles'
import { replaceLiveMedia } from '@/db/queries/media'
import { createSlug } from '@/lib/arabic/slug'
import { isoDay } from '@/lib/arabic/wall-time'
import { pictureIds } from '@/lib/document/picture-ids'
import type { Change } from '@/lib/editorial/article'
import type { LoadedArticle } from './article-record'
import { summarize } from './documents'
import { getSettings } from './settings'
import type { VersionContent } from './versions'

/**
 * The public address of an article: its desk, the day of its first publication in the newsroom's zone, its slug. Where
 * another story of that day has it, the next free number is added. A new headline or zone changes no address that was
 * given out; another desk or slug does.
 */
async function claimAddressFor(article: LoadedArticle, headline: string, publishedAt: Date): Promise<string> {
  const { timeZone } = await getSettings()
  const { row, desk } = article
  const [, year, month, date, given] = row.publicPath?.split('/').slice(1) ?? []
  const day = given ? `${year}/${month}/${date}` : isoDay(publishedAt, timeZone).replaceAll('-', '/')
  const wanted = `/${desk}/${day}/${row.slug || given || createSlug(headline, row.id.slice(-12))}`
  let path = wanted
  for (let number = 2; !(await claimAddress(path, row.id)); number += 1) path = `${wanted}-${number}`
  return path
}

/** Puts a kept version before the public, in the transaction of the transition that publishes it. */
export async function publishVersion(
  article: LoadedArticle,
  version: VersionContent,
  by: { userId: string | null; at: Date; change: Change | null },
): Promise<Pick<LoadedArticle['row'], 'publicPath' | 'firstPublishedAt'>> {
  const { row } = article
  const { headline, standfirst } = summarize(version.document)
  const firstPublishedAt = row.firstPublishedAt ?? by.at
  const path = await claimAddressFor(article, headline, firstPublishedAt)
  const live: LiveArticleRow = {
    articleId: row.id,
    deskId: row.deskId,
    version: version.row.number,
    path,
    headline,
    standfirst,
    kicker: version.metadata.kicker ?? '',
    byline: version.metadata.byline ?? '',
    urgent: row.urgent,
    firstPublishedAt,
    publishedAt: by.at,
  }
  await putLiveArticle(live, {
    articleId: row.id,
    version: version.row.number,
    publishedAt: by.at,
    publishedBy: by.userId,
    changeKind: by.change?.kind ?? null,
    changeNote: by.change?.note ?? null,
  })
  await replaceLiveMedia(row.id, pictureIds(version.document))
  return { publicPath: path, firstPublishedAt }
}

/** Takes an article and its pictures away from the public, in the transaction of the transition that does. */
export async function unpublish(articleId: string): Promise<void> {
  await removeLiveArticle(articleId)
  await replaceLiveMedia(articleId, [])
}
