import { clearContributors, deleteArticle, putArticlePerson, updateArticle } from '@/db/queries/articles'
import { findDeskBySlug } from '@/db/queries/desks'
import { deleteDocument, lockDocument, raiseEpoch } from '@/db/queries/documents'
import { deleteKeptEdits } from '@/db/queries/kept-edits'
import { releaseMediaOf } from '@/db/queries/media'
import { findUser } from '@/db/queries/users'
import { deleteVersions } from '@/db/queries/versions'
import { afterCommit, transaction } from '@/db/transaction'
import type { TransitionInput } from '@/lib/contracts/articles'
import { contentHash } from '@/lib/document/hash'
import { pictureIds } from '@/lib/document/picture-ids'
import { picturesOf } from '@/lib/document/pictures'
import { bodyText, headlineText } from '@/lib/document/text'
import { type Actor, SCHEDULER, type Scheduler } from '@/lib/editorial/actor'
import type { ArticleText } from '@/lib/editorial/article'
import { EditorialError, isEditorialError } from '@/lib/editorial/errors'
import { hasAccess } from '@/lib/editorial/policy'
import { type Command, type Outcome, transition } from '@/lib/editorial/transitions'
import { findArticle, type LoadedArticle, readerMetadataOf } from './article-record'
import { record } from './audit'
import { getBus } from './bus'
import { editDocument, readWhatIsThere, readWorkingCopy, summarize, type WorkingCopy } from './documents'
import { describeLastChange } from './last-change'
import { listShownPictures } from './media-access'
import { publishVersion, unpublish } from './publication'
import { getSettings } from './settings'
import { getVersion, keepVersion } from './versions'

/** One article, its lock and its text, as a change goes on; `article` is read anew after each step. */
interface Session {
  actor: Actor | Scheduler
  article: LoadedArticle
  working: WorkingCopy
}

const idOf = (actor: Actor | Scheduler) => (actor === SCHEDULER ? null : actor.id)

async function textOf({ actor, article, working }: Session): Promise<ArticleText> {
  const shown = await listShownPictures(actor, pictureIds(working.document))
  return {
    headline: headlineText(working.document),
    body: bodyText(working.document),
    pictures: picturesOf(working.document).map(picture => ({ ...picture, isShown: shown.has(picture.media) })),
    contentHash: contentHash(working.document, readerMetadataOf(article.row)),
  }
}

/** The steps that a request asks for; `then` makes one press of two transitions. */
export function commandsOf(input: TransitionInput): Command[] {
  const { action, then, change, publishAt, contentHash: hash } = input
  const missing = (name: string) =>
    new EditorialError('invalid', { errors: [{ pointer: `/${name}`, code: 'required' }] })
  const scheduled = (): Command => {
    if (!publishAt) throw missing('publishAt')
    return { action: 'schedule', publishAt, change }
  }
  switch (action) {
    case 'assign':
      if (!input.assignee) throw missing('assignee')
      return [{ action, assignee: input.assignee }]
    case 'move':
      if (!input.desk) throw missing('desk')
      return [{ action, desk: input.desk }]
    case 'return':
      return [{ action, note: input.note ?? '' }]
    case 'approve': {
      if (!hash) throw missing('contentHash')
      const approve: Command = { action, contentHash: hash, override: input.override }
      if (!then) return [approve]
      return [approve, then === 'publish' ? { action: 'publish', change } : scheduled()]
    }
    case 'schedule':
      return [scheduled()]
    case 'publish':
      return [{ action, change }]
    case 'withdraw':
      return [{ action, notice: input.notice ?? '' }]
    default:
      return [{ action }]
  }
}

async function keepCopy(
  { actor, article, working }: Session,
  cause: string,
  note: string | null,
  createdAt: Date,
): Promise<number> {
  const number = article.row.versionCount + 1
  await keepVersion({
    articleId: article.row.id,
    number,
    cause,
    createdBy: idOf(actor),
    createdAt,
    document: working.document,
    metadata: readerMetadataOf(article.row),
    note,
  })
  return number
}

async function restoreLive(session: Session) {
  const { actor, article, working } = session
  const { live, state } = article.facts
  if (!live || actor === SCHEDULER) throw new EditorialError('state_conflict')
  const { document, metadata } = await getVersion(article.row.id, live.version)
  await editDocument(working, document, { articleId: article.row.id, userId: actor.id, state, contributes: false })
  if (contentHash(working.document, metadata) !== live.contentHash) {
    throw new Error(`The working copy of article ${article.row.id} did not become its live version`)
  }
  const { kicker, byline, dateline, source, slug, topics } = metadata
  return {
    ...summarize(working.document),
    kicker: kicker ?? '',
    byline: byline ?? '',
    dateline: dateline ?? '',
    source: source ?? '',
    slug: slug ?? '',
    topics,
  }
}

/** Writes an outcome down: version, text, people, row, public site, audit event. */
async function carryOut(session: Session, command: Command, outcome: Outcome, now: Date): Promise<void> {
  const { actor, article, working } = session
  const { row } = article
  const next = outcome.article
  const columns: Partial<LoadedArticle['row']> = {}

  if (outcome.version) columns.versionCount = await keepCopy(session, command.action, outcome.version.note, now)
  if (outcome.restoresLive) Object.assign(columns, await restoreLive(session))
  if (command.action === 'assign') await assign(row.id, command.assignee, next, now)
  if (command.action === 'move') columns.deskId = (await deskFor(command.desk)).id
  // The editor's note stays on top of the draft that it was written for, and goes when that moves on.
  if (command.action === 'return') columns.returnNote = command.note.trim()
  else if (next.state !== 'draft' && next.state !== 'spiked') columns.returnNote = null
  if (command.action === 'withdraw') {
    columns.withdrawalNotice = command.notice
    await unpublish(row.id)
  }
  if (command.action === 'publish' && next.live) {
    const version = await getVersion(row.id, next.live.version)
    if (version.row.contentHash !== next.live.contentHash) throw new EditorialError('stale_hash')
    const change = article.facts.wasPublished ? (command.change ?? row.publishChange) : null
    Object.assign(columns, await publishVersion(article, version, { userId: idOf(actor), at: now, change }))
    columns.withdrawalNotice = null
  }
  if (article.facts.contributors.length > 0 && next.contributors.length === 0) await clearContributors(row.id)

  const isCurrent = await updateArticle(row.id, row.revision, {
    ...summarize(working.document),
    state: next.state,
    submittedBy: next.submittedBy,
    approvedVersion: next.approval?.version ?? null,
    approvedHash: next.approval?.contentHash ?? null,
    approvedBy: next.approval?.approvedBy ?? null,
    liveVersion: next.live?.version ?? null,
    liveHash: next.live?.contentHash ?? null,
    publishAt: next.publishAt,
    publishChange: next.publishChange,
    updatedAt: now,
    ...columns,
  })
  if (!isCurrent) throw new EditorialError('state_conflict')
  record({
    actorId: idOf(actor),
    action: outcome.event.name,
    articleId: row.id,
    data: { ...outcome.event.data, seq: working.seq },
  })
}

async function assign(articleId: string, userId: string, next: Outcome['article'], now: Date): Promise<void> {
  const found = await findUser(userId)
  if (!found || found.user.suspendedAt)
    throw new EditorialError('invalid', { errors: [{ pointer: '/assignee', code: 'unknown' }] })
  const mayEditInEditing = next.assignees.find(assignment => assignment.userId === userId)?.mayEditInEditing ?? false
  await putArticlePerson({ articleId, userId, relation: 'assignee', mayEditInEditing, createdAt: now })
}

async function deskFor(slug: string) {
  const desk = await findDeskBySlug(slug)
  if (!desk) throw new EditorialError('invalid', { errors: [{ pointer: '/desk', code: 'unknown' }] })
  return desk
}

async function purge(session: Session, confirmation: string | undefined): Promise<void> {
  const { row } = session.article
  const expected = headlineText(session.working.document).trim() || row.id
  if (confirmation?.trim() !== expected) {
    throw new EditorialError('invalid', { errors: [{ pointer: '/confirmation', code: 'mismatch' }] })
  }
  record({ actorId: idOf(session.actor), action: 'article.purged', articleId: row.id, data: { from: row.state } })
  await deleteDocument(row.id)
  await deleteVersions(row.id)
  await deleteKeptEdits(row.id)
  await releaseMediaOf(row.id, row.restricted)
  await deleteArticle(row.id)
}

async function openSession(
  actor: Actor | Scheduler,
  articleId: string,
  commands: readonly Command[],
): Promise<Session> {
  const lock = await lockDocument(articleId)
  const article = lock && (await findArticle(articleId))
  if (!article || (actor !== SCHEDULER && !hasAccess(actor, article.facts, 'live'))) {
    throw new EditorialError('not_found')
  }
  // What is public must be withdrawn at once, whatever became of the working copy.
  const isUrgent = commands.every(({ action }) => action === 'withdraw')
  const working = await (isUrgent ? readWhatIsThere(articleId) : readWorkingCopy(articleId))
  return { actor, article, working }
}

export interface TransitionOptions {
  /** The article's revision that the request was made against, where it said one. */
  ifRevision?: number | undefined
  confirmation?: string | undefined
  now?: Date
}

/**
 * Takes an article through one or more transitions, in one transaction, under the article's lock: edits in flight are
 * in the text that is hashed or are refused.
 * @returns the article, null when it was purged
 * @throws EditorialError as `transition()`; stale_revision; state_conflict and stale_hash say who was first, and when
 */
export async function performTransitions(
  actor: Actor | Scheduler,
  articleId: string,
  commands: readonly Command[],
  options: TransitionOptions = {},
): Promise<LoadedArticle | null> {
  return transaction(async () => {
    const now = options.now ?? new Date()
    const session = await openSession(actor, articleId, commands)
    const settings = await getSettings()
    if (options.ifRevision !== undefined && options.ifRevision !== session.article.row.revision) {
      throw new EditorialError('stale_revision', { values: await describeLastChange(articleId) })
    }
    for (const command of commands) {
      const { facts, row } = session.article
      const circumstances = { now, settings, text: await textOf(session), nextVersion: row.versionCount + 1 }
      let outcome: Outcome
      try {
        outcome = transition(facts, actor, command, circumstances)
      } catch (error) {
        throw await explain(error, session)
      }
      if (command.action === 'purge') {
        await purge(session, options.confirmation)
        announce(articleId, 0, true)
        return null
      }
      await carryOut(session, command, outcome, now)
      session.article = await reload(articleId)
    }
    announce(articleId, await raiseEpoch(articleId), hasPublicEffect(commands))
    return session.article
  })
}

const hasPublicEffect = (commands: readonly Command[]) =>
  commands.some(({ action }) => action === 'publish' || action === 'withdraw')

function announce(articleId: string, epoch: number, changesSite = false): void {
  afterCommit(() => {
    getBus().emit('article.changed', { articleId, epoch })
    if (changesSite) getBus().emit('site.changed')
  })
}

async function reload(articleId: string): Promise<LoadedArticle> {
  const article = await findArticle(articleId)
  if (!article) throw new Error(`Article ${articleId} is gone`)
  return article
}

/** Adds to a refusal what happened meanwhile: who was first, and when. */
async function explain(error: unknown, { article }: Session): Promise<unknown> {
  if (!isEditorialError(error)) return error
  if (error.code === 'stale_hash') {
    return new EditorialError('stale_hash', { values: await describeLastChange(article.row.id, 'text') })
  }
  if (error.code === 'state_conflict') {
    return new EditorialError('state_conflict', { values: await describeLastChange(article.row.id, 'state') })
  }
  if (error.code === 'embargoed' && article.row.embargoUntil) {
    return new EditorialError('embargoed', { values: { until: article.row.embargoUntil.toISOString() } })
  }
  return error
}
