import { findDeskBySlug, listDesks } from '@/db/queries/desks'
import { listMediaSizes } from '@/db/queries/media'
import { findAddress, type LiveCursor, listLiveStories, listPublications } from '@/db/queries/site'
import type { ArticleBody, ArticleFacts, FrontPage, ReaderChange, SiteNewsroom } from '@/lib/contracts/site'
import type { DocumentJSON } from '@/lib/document/document'
import type { ReaderMetadata } from '@/lib/document/hash'
import { pictureIds } from '@/lib/document/picture-ids'
import { relatedStoriesOf } from '@/lib/document/related-stories'
import { headlineText, standfirstText } from '@/lib/document/text'
import { getSettings } from './settings'
import { getVersion } from './versions'

/** Enough for the front page to show each story once: what stands above a desk's section is taken out of it. */
const LATEST = 24
const LATEST_OF_DESK = 16
const DESK_PAGE = 20
const MORE = 4

/** An article as the public reads it: the live version, verified by its hash. */
export interface PublicArticle extends ArticleFacts {
  document: DocumentJSON
  metadata: ReaderMetadata
  body: ArticleBody
}

/** What a reader finds at an address. */
export type AtAddress =
  | { kind: 'live'; article: PublicArticle }
  | { kind: 'moved'; path: string }
  | { kind: 'gone'; notice: string | null }
  | { kind: 'unknown' }

export async function getNewsroom(): Promise<SiteNewsroom> {
  const { newsroomName, timeZone, monthNames, digits } = await getSettings()
  const desks = await listDesks()
  return { name: newsroomName, timeZone, monthNames, digits, desks: desks.map(({ slug, name }) => ({ slug, name })) }
}

/** The latest stories of the whole newsroom and of each desk; the page arranges them. */
export async function listFrontStories() {
  const latest = await listLiveStories({}, LATEST)
  const byDesk: FrontPage['sections'] = []
  for (const { slug, name } of await listDesks()) {
    byDesk.push({ desk: { slug, name }, stories: await listLiveStories({ desk: slug }, LATEST_OF_DESK) })
  }
  return { latest, byDesk }
}

/** One page of a desk's stories, and where the next begins; null for a desk that is not there. */
export async function findDeskStories(slug: string, before: LiveCursor | null) {
  const desk = await findDeskBySlug(slug)
  if (!desk) return null
  const found = await listLiveStories({ desk: slug, before }, DESK_PAGE + 1)
  const stories = found.slice(0, DESK_PAGE)
  const last = found.length > DESK_PAGE ? stories.at(-1) : undefined
  return {
    desk: { slug: desk.slug, name: desk.name },
    stories,
    next: last ? { firstPublishedAt: last.firstPublishedAt, articleId: last.articleId } : null,
  }
}

async function listReaderChanges(articleId: string): Promise<ReaderChange[]> {
  const rows = await listPublications(articleId)
  return rows
    .flatMap(({ changeKind, changeNote, publishedAt }) =>
      changeKind === null || changeKind === 'minor'
        ? []
        : [{ kind: changeKind, note: changeNote ?? '', at: publishedAt }],
    )
    .reverse()
}

/** What the text shows of other stories is read with it: whatever is published or withdrawn makes every page anew. */
async function bodyOf(document: DocumentJSON): Promise<ArticleBody> {
  const related = relatedStoriesOf(document)
  return {
    pictures: await listMediaSizes(pictureIds(document)),
    related: related.length > 0 ? await listLiveStories({ among: related }, related.length) : [],
  }
}

/**
 * Follows a public path, decoded. A withdrawn or purged article gives its notice and nothing of the story.
 * @throws Error when the stored version is not the one that was approved
 */
export async function readAddress(path: string): Promise<AtAddress> {
  const found = await findAddress(path)
  if (!found) return { kind: 'unknown' }
  const { live, withdrawalNotice } = found
  if (!live) return { kind: 'gone', notice: withdrawalNotice?.trim() || null }
  if (live.path !== path) return { kind: 'moved', path: live.path }
  const { row, document, metadata } = await getVersion(live.articleId, live.version)
  if (row.contentHash !== live.liveHash) {
    throw new Error(`Version ${live.version} of article ${live.articleId} is not the one that was published`)
  }
  return {
    kind: 'live',
    article: {
      id: live.articleId,
      path: live.path,
      version: live.version,
      desk: live.desk,
      headline: headlineText(document),
      standfirst: standfirstText(document),
      document,
      metadata,
      body: await bodyOf(document),
      wordCount: row.wordCount,
      urgent: live.urgent,
      firstPublishedAt: live.firstPublishedAt,
      publishedAt: live.publishedAt,
      changes: await listReaderChanges(live.articleId),
      more: await listLiveStories({ desk: live.desk.slug, without: live.articleId }, MORE),
    },
  }
}
