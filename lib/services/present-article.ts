import type { VersionSummaryRow } from '@/db/queries/versions'
import type { DocumentJSON } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import type { Actor } from '@/lib/editorial/actor'
import { isBarredByFourEyes, mayOverride } from '@/lib/editorial/four-eyes'
import { abilitiesOf, canRead } from '@/lib/editorial/policy'
import type { EditorialSettings } from '@/lib/editorial/settings'
import { type LoadedArticle, type Named, readerMetadataOf } from './article-record'
import type { VersionContent } from './versions'

const iso = (date: Date | null) => date?.toISOString() ?? null

function named(article: LoadedArticle, ids: readonly string[]): Named[] {
  return ids.map(id => ({ id, name: article.names.get(id) ?? '' }))
}

/** A story of others that one may not read in the making: what the public sees of it, and nothing else. */
function presentLive(actor: Actor, article: LoadedArticle) {
  const { row, live, desk, facts } = article
  return {
    id: row.id,
    state: 'published' as const,
    desk,
    headline: live?.headline ?? '',
    standfirst: live?.standfirst ?? '',
    kicker: live?.kicker ?? '',
    byline: live?.byline ?? '',
    dateline: '',
    source: '',
    slug: '',
    topics: [] as string[],
    urgent: live?.urgent ?? false,
    authors: [] as Named[],
    assignees: [] as Named[],
    restrictedTo: null as string[] | null,
    priority: 'normal' as const,
    dueAt: null as string | null,
    publishAt: null as string | null,
    embargoUntil: null as string | null,
    returnNote: null as string | null,
    notice: null as string | null,
    wordCount: 0,
    revision: 0,
    versionCount: 0,
    liveVersion: null as number | null,
    wasPublished: true,
    publicUrl: live?.path ?? null,
    createdAt: iso(live?.firstPublishedAt ?? null) ?? '',
    updatedAt: iso(live?.publishedAt ?? null) ?? '',
    abilities: abilitiesOf(actor, facts),
  }
}

/** An article as lists show it, with what the reader of the list may do with it. */
export function presentSummary(actor: Actor, article: LoadedArticle): ReturnType<typeof presentWhole> {
  return canRead(actor, article.facts) ? presentWhole(actor, article) : presentLive(actor, article)
}

function presentWhole(actor: Actor, article: LoadedArticle) {
  const { row, facts } = article
  return {
    id: row.id,
    state: row.state as LoadedArticle['row']['state'],
    desk: article.desk,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    byline: row.byline,
    dateline: row.dateline,
    source: row.source,
    slug: row.slug,
    topics: row.topics,
    urgent: row.urgent,
    authors: named(article, facts.authors),
    assignees: named(
      article,
      facts.assignees.map(assignment => assignment.userId),
    ),
    restrictedTo: facts.restrictedTo,
    priority: row.priority as LoadedArticle['row']['priority'],
    dueAt: iso(row.dueAt),
    publishAt: iso(row.publishAt),
    embargoUntil: iso(row.embargoUntil),
    returnNote: row.returnNote,
    notice: row.withdrawalNotice,
    wordCount: row.wordCount,
    revision: row.revision,
    versionCount: row.versionCount,
    liveVersion: row.liveVersion,
    wasPublished: facts.wasPublished,
    publicUrl: row.publicPath,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    abilities: abilitiesOf(actor, facts),
  }
}

export type ArticleSummary = ReturnType<typeof presentWhole>

/** An article with its text. `fourEyes` says whether this person would be refused if they approved it now. */
export function presentArticle(
  actor: Actor,
  article: LoadedArticle,
  document: DocumentJSON,
  settings: EditorialSettings,
) {
  const hash = contentHash(document, readerMetadataOf(article.row))
  return {
    ...presentWhole(actor, article),
    document,
    contentHash: hash,
    fourEyes: isBarredByFourEyes(actor, article.facts, hash, settings),
    mayOverride: mayOverride(actor, settings),
  }
}

/** A story of others with the text that the public reads. */
export function presentLiveArticle(actor: Actor, article: LoadedArticle, version: VersionContent) {
  const { document, metadata, row } = version
  const { kicker, byline, dateline, source, slug, topics } = metadata
  return {
    ...presentLive(actor, article),
    kicker: kicker ?? '',
    byline: byline ?? '',
    dateline: dateline ?? '',
    source: source ?? '',
    slug: slug ?? '',
    topics,
    wordCount: row.wordCount,
    document,
    contentHash: row.contentHash,
    fourEyes: true,
    mayOverride: false,
  }
}

/** A version in a list; times in RFC 3339. */
export function presentVersion(row: VersionSummaryRow, createdBy: Named | null) {
  const { number, cause, createdAt, contentHash: hash, name, note, wordCount } = row
  return { number, cause, createdBy, createdAt: createdAt.toISOString(), contentHash: hash, name, note, wordCount }
}

export type VersionSummary = ReturnType<typeof presentVersion>
