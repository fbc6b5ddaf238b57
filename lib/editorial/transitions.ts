import { type Actor, SCHEDULER, type Scheduler } from './actor'
import type { Article, ArticleText, Change } from './article'
import { EditorialError } from './errors'
import { ACTION_EVENTS, type EventName } from './events'
import { isBarredByFourEyes, mayOverride } from './four-eyes'
import { closedBeforeReview, closedGates } from './gates'
import { type Action, isResponsible, judge } from './policy'
import type { EditorialSettings } from './settings'

/** What somebody asks to be done, with what the action needs. */
export type Command =
  | { action: 'submit' | 'reopen' | 'unschedule' | 'revise' | 'discard' | 'spike' | 'unspike' }
  | { action: 'assign'; assignee: string }
  | { action: 'move'; desk: string }
  | { action: 'return'; note: string }
  | { action: 'approve'; contentHash: string; override?: { reason: string } | undefined }
  | { action: 'schedule'; publishAt: Date; change?: Change | undefined }
  | { action: 'publish'; change?: Change | undefined }
  | { action: 'withdraw'; notice: string }
  | { action: 'purge' }

/** What the moment says: worked out by the service under the article's lock. */
export interface Circumstances {
  now: Date
  settings: EditorialSettings
  text: ArticleText
  /** The number that the next version of this article gets. */
  nextVersion: number
}

/** What an action makes of an article; nothing has happened yet. */
export interface Outcome {
  article: Article
  event: { name: EventName; data: Record<string, unknown> }
  /** A copy of the working copy is to be kept as this version; only where the state changed. */
  version: { number: number; note: string | null } | null
  /** The working copy is to become the live version again, after the copy was kept. */
  restoresLive: boolean
}

function requirement(held: boolean, code: 'live_version_exists' | 'state_conflict' | 'embargoed' | 'invalid'): void {
  if (!held) throw new EditorialError(code)
}

function authorize(actor: Actor | Scheduler, command: Command, article: Article, now: Date): void {
  if (actor === SCHEDULER) {
    const isDue = article.publishAt !== null && article.publishAt <= now
    requirement(command.action === 'publish' && article.state === 'approved' && isDue, 'state_conflict')
    return
  }
  const verdict = judge(actor, command.action, article)
  if (verdict !== 'allowed') throw new EditorialError(verdict, { values: { state: article.state } })
}

/** A reader is told what changed in a story that was public before; in a first publication nothing did. */
function changeFor(article: Article, change: Change | undefined): Change | null {
  if (!article.wasPublished) return null
  if (!change) throw new EditorialError('change_required')
  const needsNote = change.kind === 'correction' || change.kind === 'clarification'
  if (needsNote && change.note.trim() === '') throw new EditorialError('note_required')
  return { kind: change.kind, note: change.note.trim() }
}

function requireNoEmbargo(article: Article, at: Date): void {
  requirement(article.embargoUntil === null || article.embargoUntil <= at, 'embargoed')
}

type Step = { article: Partial<Article>; data?: Record<string, unknown>; note?: string; restoresLive?: boolean }
type Rules = {
  [A in Action]: (
    article: Article,
    command: Extract<Command, { action: A }>,
    moment: Circumstances,
    actor: Actor | Scheduler,
  ) => Step
}

const idOf = (actor: Actor | Scheduler) => (actor === SCHEDULER ? null : actor.id)

const RULES: Rules = {
  assign(article, { assignee }, _, actor) {
    const mayEditInEditing = actor !== SCHEDULER && isResponsible(actor, article)
    const others = article.assignees.filter(assignment => assignment.userId !== assignee)
    const before = article.assignees.find(assignment => assignment.userId === assignee)
    const assignment = { userId: assignee, mayEditInEditing: mayEditInEditing || before?.mayEditInEditing === true }
    return { article: { assignees: [...others, assignment] }, data: { assignee } }
  },

  move(article, { desk }) {
    requirement(desk !== article.desk, 'invalid')
    return { article: { desk }, data: { fromDesk: article.desk, toDesk: desk } }
  },

  submit(article, _, { text }, actor) {
    const closed = closedBeforeReview(article, text)
    if (closed.length > 0) {
      throw new EditorialError('gate', { errors: closed.map(code => ({ pointer: '/document', code })) })
    }
    return { article: { state: 'editing', submittedBy: idOf(actor) } }
  },

  return(_, { note }) {
    if (note.trim() === '') throw new EditorialError('note_required')
    return { article: { state: 'draft' }, data: { note: note.trim() }, note: note.trim() }
  },

  approve(article, command, { text, settings, nextVersion }, actor) {
    if (actor === SCHEDULER) throw new EditorialError('forbidden')
    if (command.contentHash !== text.contentHash) throw new EditorialError('stale_hash')
    const closed = closedGates(article, text)
    if (closed.length > 0) {
      throw new EditorialError('gate', { errors: closed.map(code => ({ pointer: '/document', code })) })
    }
    const { contentHash } = text
    const reason = command.override?.reason.trim()
    const isBarred = isBarredByFourEyes(actor, article, contentHash, settings)
    if (isBarred && !(reason && mayOverride(actor, settings))) throw new EditorialError('four_eyes')
    return {
      article: {
        state: 'approved',
        approval: { version: nextVersion, contentHash, approvedBy: actor.id },
      },
      data: { contentHash, version: nextVersion, ...(isBarred ? { override: reason } : {}) },
    }
  },

  reopen: () => ({ article: { state: 'editing', approval: null, publishAt: null, publishChange: null } }),

  schedule(article, { publishAt, change }, { now }) {
    requirement(publishAt > now, 'invalid')
    requireNoEmbargo(article, publishAt)
    const publishChange = changeFor(article, change)
    return {
      article: { publishAt, publishChange },
      data: { publishAt: publishAt.toISOString(), ...(publishChange ? { change: { ...publishChange } } : {}) },
    }
  },

  unschedule(article) {
    requirement(article.publishAt !== null, 'state_conflict')
    return { article: { publishAt: null, publishChange: null } }
  },

  publish(article, command, { now, text, nextVersion }) {
    const { approval } = article
    if (!approval || approval.contentHash !== text.contentHash) throw new EditorialError('stale_hash')
    requireNoEmbargo(article, now)
    const change = changeFor(article, command.change ?? article.publishChange ?? undefined)
    const live = { version: nextVersion, contentHash: approval.contentHash }
    return {
      article: {
        state: 'published',
        live,
        wasPublished: true,
        // Not before: an approval that is voided unpublished leaves nobody's hand washed.
        contributors: [],
        approval: null,
        publishAt: null,
        publishChange: null,
      },
      data: { ...live, approvedVersion: approval.version, ...(change ? { change: { ...change } } : {}) },
    }
  },

  revise(article, _, __, actor) {
    const toEditors = actor !== SCHEDULER && isResponsible(actor, article)
    return { article: { state: toEditors ? 'editing' : 'draft', submittedBy: null } }
  },

  discard(article) {
    requirement(article.live !== null, 'state_conflict')
    return { article: { state: 'published', contributors: [], submittedBy: null }, restoresLive: true }
  },

  withdraw(article, { notice }) {
    requirement(article.live !== null, 'state_conflict')
    return {
      article: { state: 'withdrawn', live: null, approval: null, publishAt: null, publishChange: null },
      data: { notice: notice.trim(), version: article.live?.version },
    }
  },

  spike(article) {
    requirement(article.live === null, 'live_version_exists')
    return { article: { state: 'spiked' } }
  },

  unspike: () => ({ article: { state: 'draft' } }),

  purge: () => ({ article: {} }),
}

/**
 * Works out what an action makes of an article. Pure: the service loads, locks, and writes the outcome down.
 * @throws EditorialError: not_found, forbidden, four_eyes, state_conflict, live_version_exists, stale_hash, gate,
 *   embargoed, note_required, change_required, invalid
 */
export function transition(
  article: Article,
  actor: Actor | Scheduler,
  command: Command,
  circumstances: Circumstances,
): Outcome {
  authorize(actor, command, article, circumstances.now)
  const rule = RULES[command.action] as Rules[Action] as (
    article: Article,
    command: Command,
    moment: Circumstances,
    actor: Actor | Scheduler,
  ) => Step
  const step = rule(article, command, circumstances, actor)
  const next = { ...article, ...step.article }
  const changesState = next.state !== article.state
  return {
    article: next,
    event: { name: ACTION_EVENTS[command.action], data: { from: article.state, to: next.state, ...step.data } },
    version: changesState ? { number: circumstances.nextVersion, note: step.note ?? null } : null,
    restoresLive: step.restoresLive ?? false,
  }
}
