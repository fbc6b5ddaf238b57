import { expect } from 'vitest'
import type { AuditEventRow } from '@/db/queries/audit'
import { type Actor, belongsToDesk, type Role } from '@/lib/editorial/actor'
import { isOpen, type State } from '@/lib/editorial/article'
import { ACTION_EVENTS } from '@/lib/editorial/events'
import type { EditorialSettings } from '@/lib/editorial/settings'
import type { LoggedEdit } from './random-newsroom'

/** What the log says of one story: worked out from its events alone, by other code than the newsroom's. */
export interface StoryAccount {
  state: State
  desk: string
  author: string
  assignees: Set<string>
  /** Who changed what readers see, and whether in the draft, since the last approval that was published. */
  contributors: Map<string, boolean>
  submittedBy: string | null
  approvedHash: string | null
  liveHash: string | null
  /** How many versions there must be. */
  versions: number
  isPurged: boolean
}

const READER_FIELDS = ['kicker', 'byline', 'dateline', 'source', 'slug', 'topics']
const TRANSITIONS = new Set<string>(Object.values(ACTION_EVENTS))

/**
 * Follows the audit log from event to event and holds it to the invariants of the workflow: every approval was allowed
 * when it was made, nothing is published but what was approved, nothing is edited in a locked state, every event begins
 * where the one before it ended.
 */
export class NewsroomLedger {
  readonly stories = new Map<string, StoryAccount>()
  readonly hashes = new Map<number, string>()
  private readonly people: Map<string, Actor>

  constructor(
    people: readonly Actor[],
    private settings: EditorialSettings,
    public lastSeq: number,
  ) {
    this.people = new Map(people.map(person => [person.id, { ...person }]))
  }

  /** Takes in the events that followed, and the edits that came through the socket meanwhile. */
  follow(events: readonly AuditEventRow[], logged: LoggedEdit[]): void {
    for (const event of events) {
      expect(event.seq).toBe(this.lastSeq + 1)
      this.lastSeq = event.seq
      this.hashes.set(event.seq, event.hash)
      this.takeIn(event, logged)
    }
    for (const edit of logged.splice(0)) this.contribute(this.accountOf(edit.articleId), edit.userId)
  }

  accountOf(articleId: string): StoryAccount {
    const account = this.stories.get(articleId)
    if (!account) throw new Error(`No event says that ${articleId} was made`)
    return account
  }

  private takeIn(event: AuditEventRow, logged: LoggedEdit[]): void {
    const { action, actorId, articleId, data } = event
    const actor = actorId === null ? null : this.people.get(actorId)
    if (actor) expect(actor.suspended, 'somebody who is suspended did something').toBe(false)
    if (action === 'settings.updated') this.settings = { ...this.settings, ...(data as Partial<EditorialSettings>) }
    if (action.startsWith('user.')) this.changePerson(action, data)
    if (articleId === null) return
    if (action === 'article.created') this.open(articleId, actorId ?? '', String(data.desk))
    const account = this.accountOf(articleId)
    if (typeof data.seq === 'number') this.takeInEdits(account, articleId, data.seq, logged)
    if (TRANSITIONS.has(action)) this.transit(account, event)
    else if (action === 'version.saved') account.versions += 1
    else if (changesWhatReadersSee(event)) this.contribute(account, actorId ?? '')
  }

  /** The log's edits up to a number were made before whatever recorded that number. */
  private takeInEdits(account: StoryAccount, articleId: string, upto: number, logged: LoggedEdit[]): void {
    const before = logged.filter(edit => edit.articleId === articleId && edit.seq <= upto)
    for (const edit of before) {
      logged.splice(logged.indexOf(edit), 1)
      this.contribute(account, edit.userId)
    }
  }

  private changePerson(action: string, data: Record<string, unknown>): void {
    const person = this.people.get(String(data.userId))
    if (!person) return
    if (action === 'user.suspended') person.suspended = true
    if (action === 'user.reinstated') person.suspended = false
    if (action === 'user.updated') person.role = (data.to as { role: Role }).role
  }

  private open(articleId: string, author: string, desk: string): void {
    this.stories.set(articleId, {
      state: 'draft',
      desk,
      author,
      assignees: new Set(),
      contributors: new Map(),
      submittedBy: null,
      approvedHash: null,
      liveHash: null,
      versions: 0,
      isPurged: false,
    })
  }

  private contribute(account: StoryAccount, userId: string): void {
    expect(isOpen(account.state), `edited while ${account.state}`).toBe(true)
    const inDraft = account.state === 'draft' || account.contributors.get(userId) === true
    account.contributors.set(userId, inDraft)
  }

  private transit(account: StoryAccount, event: AuditEventRow): void {
    const { action, data, actorId } = event
    expect(data.from, 'an event begins where the one before it ended').toBe(account.state)
    if (action === ACTION_EVENTS.approve) {
      this.expectAllowedApproval(account, event)
      account.approvedHash = String(data.contentHash)
    }
    if (action === ACTION_EVENTS.publish) {
      expect(data.contentHash, 'published is what was approved').toBe(account.approvedHash)
      account.liveHash = account.approvedHash
    }
    if (action === ACTION_EVENTS.publish || action === ACTION_EVENTS.discard) account.contributors.clear()
    if (action === ACTION_EVENTS.submit) account.submittedBy = actorId
    if (action === ACTION_EVENTS.revise || action === ACTION_EVENTS.discard) account.submittedBy = null
    if (action === ACTION_EVENTS.withdraw) account.liveHash = null
    if (action === ACTION_EVENTS.assign) account.assignees.add(String(data.assignee))
    if (action === ACTION_EVENTS.move) account.desk = String(data.toDesk)
    if (action === ACTION_EVENTS.purge) {
      account.isPurged = true
      return
    }
    if (data.to !== account.state) account.versions += 1
    account.state = data.to as State
    if (account.state !== 'approved') account.approvedHash = null
  }

  private expectAllowedApproval(account: StoryAccount, { actorId, data }: AuditEventRow): void {
    const approver = this.people.get(actorId ?? '')
    if (!approver) throw new Error('Approved by nobody')
    const isResponsible =
      approver.role === 'admin' || (approver.role === 'editor' && belongsToDesk(approver, account.desk))
    expect(isResponsible, 'approved by somebody who was not responsible').toBe(true)
    if (typeof data.override === 'string') {
      expect(approver.role === 'admin' || this.settings.override === 'editors').toBe(true)
      return
    }
    if (this.settings.fourEyes === 'off') return
    const inDraft = data.contentHash === account.liveHash ? undefined : account.contributors.get(approver.id)
    const hand = [
      account.author === approver.id && 'author',
      account.assignees.has(approver.id) && 'assignee',
      this.settings.fourEyes === 'strict' && inDraft !== undefined && 'contributor',
      this.settings.fourEyes === 'second' && inDraft === true && 'contributor in the draft',
      this.settings.fourEyes === 'second' && account.submittedBy === approver.id && 'submitter',
    ].filter(Boolean)
    expect(hand, 'approved by somebody who had a hand in it').toEqual([])
  }
}

function changesWhatReadersSee({ action, data }: AuditEventRow): boolean {
  if (action !== 'article.updated') return action !== 'article.repaired'
  return Object.keys(data.changes as object).some(field => READER_FIELDS.includes(field))
}
