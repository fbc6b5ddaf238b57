import type { Role } from '@/lib/editorial/actor'
import type { Assignment, Change, ChangeKind, Priority, State } from '@/lib/editorial/article'
import { columns } from './dialect'

const { table, text, integer, boolean, timestamp, json, bytes, primaryKey, index, uniqueIndex } = columns

/** What the newsroom chose about itself, one row a choice. */
export const settings = table('settings', {
  key: text().primaryKey(),
  value: json().$type<unknown>().notNull(),
})

/** Keys that only the server knows; never presented. */
export const secrets = table('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
})

export const desks = table('desks', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  position: integer().notNull(),
})

export const users = table(
  'users',
  {
    id: text().primaryKey(),
    /** In lower case. */
    email: text().notNull().unique(),
    name: text().notNull(),
    nameSortKey: text().notNull(),
    role: text().$type<Role>().notNull(),
    allDesks: boolean().notNull(),
    passwordHash: text(),
    /** Counts what ends every session: password, role, suspension, sign-out everywhere. */
    tokenVersion: integer().notNull(),
    suspendedAt: timestamp(),
    createdAt: timestamp().notNull(),
    lastSignInAt: timestamp(),
  },
  users => [index('users_by_name').on(users.nameSortKey, users.id)],
)

export const userDesks = table(
  'user_desks',
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    deskId: text()
      .notNull()
      .references(() => desks.id),
  },
  userDesks => [primaryKey({ columns: [userDesks.userId, userDesks.deskId] })],
)

/** Links that work once: first set-up, invitation, new password. Only the hash is kept. */
export const oneTimeLinks = table('one_time_links', {
  tokenHash: text().primaryKey(),
  kind: text().$type<'set-up' | 'invite' | 'reset'>().notNull(),
  userId: text().references(() => users.id),
  createdBy: text(),
  createdAt: timestamp().notNull(),
  expiresAt: timestamp().notNull(),
  usedAt: timestamp(),
})

/** Failed sign-ins by account and by address. */
export const signInAttempts = table('sign_in_attempts', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  blockedUntil: timestamp().notNull(),
})

export const articles = table(
  'articles',
  {
    id: text().primaryKey(),
    state: text().$type<State>().notNull(),
    deskId: text()
      .notNull()
      .references(() => desks.id),
    /** Counts changes of this row that people made; typing is not one. */
    revision: integer().notNull(),
    /** Taken from the document, for lists; a moment behind while somebody types. */
    headline: text().notNull(),
    standfirst: text().notNull(),
    wordCount: integer().notNull(),
    kicker: text().notNull(),
    byline: text().notNull(),
    dateline: text().notNull(),
    source: text().notNull(),
    slug: text().notNull(),
    topics: json().$type<string[]>().notNull(),
    urgent: boolean().notNull(),
    restricted: boolean().notNull(),
    priority: text().$type<Priority>().notNull(),
    dueAt: timestamp(),
    embargoUntil: timestamp(),
    publishAt: timestamp(),
    publishChange: json().$type<Change>(),
    returnNote: text(),
    submittedBy: text(),
    approvedVersion: integer(),
    approvedHash: text(),
    approvedBy: text(),
    liveVersion: integer(),
    liveHash: text(),
    /** Fixed at the first publication: its day is part of the address. */
    firstPublishedAt: timestamp(),
    publicPath: text().unique(),
    withdrawalNotice: text(),
    versionCount: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  articles => [
    index('articles_by_update').on(articles.updatedAt, articles.id),
    index('articles_by_state').on(articles.state, articles.updatedAt, articles.id),
    index('articles_by_desk').on(articles.deskId, articles.updatedAt, articles.id),
    index('articles_by_desk_and_state').on(articles.deskId, articles.state, articles.updatedAt, articles.id),
    index('articles_by_publish_at').on(articles.publishAt),
  ],
)

/** An article's people: authors, assignees, and those named on a restricted one. */
export const articlePeople = table(
  'article_people',
  {
    articleId: text()
      .notNull()
      .references(() => articles.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    relation: text().$type<'author' | 'assignee' | 'reader'>().notNull(),
    mayEditInEditing: boolean().$type<Assignment['mayEditInEditing']>().notNull(),
    createdAt: timestamp().notNull(),
    /** The article's own `updatedAt`, here too so that a person's stories are read in order, however many. */
    articleUpdatedAt: timestamp().notNull(),
  },
  people => [
    primaryKey({ columns: [people.articleId, people.userId, people.relation] }),
    index('article_people_by_user').on(people.userId, people.relation, people.articleUpdatedAt, people.articleId),
  ],
)

/** Who changed what readers see since the last approval. */
export const contributors = table(
  'contributors',
  {
    articleId: text().notNull(),
    userId: text().notNull(),
    inDraft: boolean().notNull(),
  },
  contributors => [primaryKey({ columns: [contributors.articleId, contributors.userId] })],
)

/** The head of each document's log. Its row is the article's lock: an append and a transition both take it. */
export const documents = table('documents', {
  articleId: text().primaryKey(),
  schemaVersion: integer().notNull(),
  /** Raised by each transition that changes who may edit; an append made under an older one is refused. */
  epoch: integer().notNull(),
  /** The last update's number. */
  seq: integer().notNull(),
  lastUserId: text(),
  lastAt: timestamp(),
})

/** A document as of `upto`; what came later is in the log. */
export const documentStates = table('document_states', {
  articleId: text().primaryKey(),
  upto: integer().notNull(),
  state: bytes().notNull(),
  /** Who wrote what of it; null while nobody but its maker did. */
  authorship: json().$type<unknown>(),
})

/** The append-only log: what was acknowledged is here. */
export const documentUpdates = table(
  'document_updates',
  {
    articleId: text().notNull(),
    seq: integer().notNull(),
    update: bytes().notNull(),
    userId: text(),
    at: timestamp().notNull(),
  },
  updates => [primaryKey({ columns: [updates.articleId, updates.seq] })],
)

/** The first to write under a Yjs client id owns it. */
export const documentClients = table(
  'document_clients',
  {
    articleId: text().notNull(),
    clientId: integer().notNull(),
    userId: text().notNull(),
  },
  clients => [primaryKey({ columns: [clients.articleId, clients.clientId] })],
)

export const versions = table(
  'versions',
  {
    articleId: text().notNull(),
    number: integer().notNull(),
    cause: text().notNull(),
    name: text(),
    note: text(),
    createdBy: text(),
    createdAt: timestamp().notNull(),
    contentHash: text().notNull(),
    wordCount: integer().notNull(),
    metadata: json().$type<unknown>().notNull(),
    encoding: text().$type<'full' | 'delta'>().notNull(),
    content: bytes().notNull(),
  },
  versions => [primaryKey({ columns: [versions.articleId, versions.number] })],
)

/**
 * What somebody wrote without a connection, into a text that was closed to them by the time they were back. Each is a
 * version too, which shows it as they saw it; here is what would bring it into the working copy.
 */
export const keptEdits = table(
  'kept_edits',
  {
    articleId: text().notNull(),
    version: integer().notNull(),
    /** Who wrote it. */
    userId: text().notNull(),
    /** Of the text alone: the same text of the same person is kept once. */
    textHash: text().notNull(),
    update: bytes().notNull(),
    decision: text().$type<'brought_in' | 'dismissed'>(),
    decidedBy: text(),
    decidedAt: timestamp(),
  },
  kept => [
    primaryKey({ columns: [kept.articleId, kept.version] }),
    uniqueIndex('kept_edits_once').on(kept.articleId, kept.userId, kept.textHash),
  ],
)

/** What the public reads, one row a live article; the reading site's lists need nothing else. */
export const liveArticles = table(
  'live_articles',
  {
    articleId: text().primaryKey(),
    deskId: text().notNull(),
    version: integer().notNull(),
    path: text().notNull().unique(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    kicker: text().notNull(),
    byline: text().notNull(),
    urgent: boolean().notNull(),
    firstPublishedAt: timestamp().notNull(),
    publishedAt: timestamp().notNull(),
  },
  live => [
    index('live_by_time').on(live.firstPublishedAt, live.articleId),
    index('live_by_change').on(live.publishedAt, live.articleId),
    index('live_by_desk').on(live.deskId, live.firstPublishedAt, live.articleId),
  ],
)

/** The newsroom's pictures: what is told of each. Their bytes are in the store, under the same id, and never change. */
export const media = table(
  'media',
  {
    id: text().primaryKey(),
    uploaderId: text()
      .notNull()
      .references(() => users.id),
    /** The story that it was brought into: while that is restricted, so is the picture. Null for the library's own. */
    articleId: text(),
    /** Of the largest file that is kept, as are the four after it. */
    hash: text().notNull(),
    format: text().$type<'webp'>().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    byteSize: integer().notNull(),
    /** What a story that takes the picture in begins with; a story's own words are in its document. */
    credit: text().notNull(),
    alternative: text().notNull(),
    caption: text().notNull(),
    searchKey: text().notNull(),
    revision: integer().notNull(),
    createdAt: timestamp().notNull(),
  },
  media => [index('media_by_article').on(media.articleId)],
)

/** Pictures of live versions: the public may see these, and no others. */
export const liveMedia = table(
  'live_media',
  {
    articleId: text().notNull(),
    mediaId: text().notNull(),
  },
  live => [
    primaryKey({ columns: [live.articleId, live.mediaId] }),
    index('live_media_by_media').on(live.mediaId, live.articleId),
  ],
)

/**
 * Pictures that a version or a compacted state of an article holds or once held. What is only in the log of edits since
 * the last compaction is not here.
 */
export const mediaUses = table(
  'media_uses',
  {
    articleId: text().notNull(),
    mediaId: text().notNull(),
  },
  uses => [
    primaryKey({ columns: [uses.articleId, uses.mediaId] }),
    index('media_uses_by_media').on(uses.mediaId, uses.articleId),
  ],
)

/** Each time a version went out: what readers were told about the change. */
export const publications = table(
  'publications',
  {
    articleId: text().notNull(),
    version: integer().notNull(),
    publishedAt: timestamp().notNull(),
    publishedBy: text(),
    changeKind: text().$type<ChangeKind>(),
    changeNote: text(),
  },
  publications => [primaryKey({ columns: [publications.articleId, publications.version] })],
)

/** Every address that an article has had; the old ones redirect. */
export const addresses = table('addresses', {
  path: text().primaryKey(),
  articleId: text().notNull(),
})

/** Everything that anyone did, each event chained to the one before it by its hash. */
export const auditEvents = table(
  'audit_events',
  {
    seq: integer().primaryKey(),
    at: timestamp().notNull(),
    actorId: text(),
    action: text().notNull(),
    articleId: text(),
    data: json().$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  events => [index('audit_events_by_article').on(events.articleId, events.seq)],
)

/** One row: where the chain of audit events ends. Its lock puts their writers in order. */
export const auditHead = table('audit_head', {
  id: integer().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
})

/** Answers already given to requests that carried an `Idempotency-Key`. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    userId: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    createdAt: timestamp().notNull(),
  },
  keys => [
    primaryKey({ columns: [keys.userId, keys.key] }),
    uniqueIndex('idempotency_keys_by_time').on(keys.createdAt, keys.userId, keys.key),
  ],
)
