import { type Actor, belongsToDesk } from './actor'
import { type Article, isOpen, type State } from './article'

/** What a person may do with the text and the metadata that readers see; each level includes those before it. */
export const ACCESS_LEVELS = ['none', 'live', 'read', 'comment', 'suggest', 'edit'] as const
export type Access = (typeof ACCESS_LEVELS)[number]

/** Everything that is done to an article as a whole. */
export const ACTIONS = [
  'assign',
  'move',
  'submit',
  'return',
  'approve',
  'reopen',
  'schedule',
  'unschedule',
  'publish',
  'revise',
  'discard',
  'withdraw',
  'spike',
  'unspike',
  'purge',
] as const
export type Action = (typeof ACTIONS)[number]

export const isAuthor = (actor: Actor, article: Article) => article.authors.includes(actor.id)
export const isAssignee = (actor: Actor, article: Article) => article.assignees.some(a => a.userId === actor.id)
export const isOwn = (actor: Actor, article: Article) => isAuthor(actor, article) || isAssignee(actor, article)
export const isDeskEditor = (actor: Actor, article: Pick<Article, 'desk'>) =>
  actor.role === 'editor' && belongsToDesk(actor, article.desk)
export const isAdmin = (actor: Actor) => actor.role === 'admin'

/** The editors who are responsible for an article: those of its desk, and admins. */
export const isResponsible = (actor: Actor, article: Pick<Article, 'desk'>) =>
  isDeskEditor(actor, article) || isAdmin(actor)

const isNamed = (actor: Actor, article: Article) => article.restrictedTo?.includes(actor.id) === true

function isHiddenFrom(actor: Actor, article: Article): boolean {
  if (article.restrictedTo === null || isAdmin(actor) || isOwn(actor, article)) return false
  return !isNamed(actor, article)
}

function mayEditInEditing(actor: Actor, article: Article): boolean {
  return article.assignees.some(assignment => assignment.userId === actor.id && assignment.mayEditInEditing)
}

/** What this person may do with this article's working copy, in the state that it is in. */
export function accessTo(actor: Actor, article: Article): Access {
  if (actor.suspended) return 'none'
  const strangerAccess = article.live ? 'live' : 'none'
  if (isHiddenFrom(actor, article)) return strangerAccess
  // A restricted story's named people were let in to read it, journalists too.
  const readerAccess = actor.role === 'journalist' && !isNamed(actor, article) ? strangerAccess : 'read'
  if (!isOpen(article.state)) return isOwn(actor, article) ? 'read' : readerAccess
  if (isAdmin(actor)) return 'edit'
  if (article.state === 'draft') {
    if (isOwn(actor, article)) return 'edit'
    if (isDeskEditor(actor, article)) return 'comment'
  } else {
    if (isDeskEditor(actor, article) || mayEditInEditing(actor, article)) return 'edit'
    if (isOwn(actor, article)) return 'read'
  }
  return readerAccess
}

export function hasAccess(actor: Actor, article: Article, needed: Access): boolean {
  return ACCESS_LEVELS.indexOf(accessTo(actor, article)) >= ACCESS_LEVELS.indexOf(needed)
}

/** May see the working copy, its versions and its history. */
export const canRead = (actor: Actor, article: Article) => hasAccess(actor, article, 'read')

/** May change the text and what readers see of the metadata, now. */
export const canEdit = (actor: Actor, article: Article) => accessTo(actor, article) === 'edit'

/** May write a new story for this desk. */
export function canCreate(actor: Actor, desk: string): boolean {
  return !actor.suspended && (isAdmin(actor) || belongsToDesk(actor, desk))
}

/** May change what only the newsroom sees of an article: due date, priority, embargo, urgency, who may read it. */
export function canPlan(actor: Actor, article: Article): boolean {
  return canRead(actor, article) && (isAuthor(actor, article) || isResponsible(actor, article))
}

/** May edit the notice on a withdrawn story's public page. */
export const canEditNotice = (actor: Actor) => !actor.suspended && actor.role !== 'journalist'

/** May manage users, desks and settings, and read the whole audit log. */
export const canAdminister = (actor: Actor) => !actor.suspended && isAdmin(actor)

type Rule = (actor: Actor, article: Article) => boolean

interface ActionRule {
  from: readonly State[]
  /** Whether this person may do it in some state. */
  ever: Rule
  /** Where the state decides whether this person may: asked only in the states above. */
  here?: Rule
}

const ownOrResponsible: Rule = (actor, article) => isOwn(actor, article) || isResponsible(actor, article)
const authorOrResponsible: Rule = (actor, article) => isAuthor(actor, article) || isResponsible(actor, article)
const authorOnlyInDraft: Rule = (actor, article) =>
  isResponsible(actor, article) || (isAuthor(actor, article) && article.state === 'draft')

/** One rule an action: where it starts, and who may. What else it needs is in transitions.ts. */
export const ACTION_RULES: Record<Action, ActionRule> = {
  assign: { from: ['draft', 'editing', 'approved'], ever: authorOrResponsible },
  move: { from: ['draft', 'editing', 'approved'], ever: authorOrResponsible, here: authorOnlyInDraft },
  submit: { from: ['draft'], ever: ownOrResponsible },
  return: { from: ['editing'], ever: isResponsible },
  approve: { from: ['editing'], ever: isResponsible },
  reopen: { from: ['approved'], ever: isResponsible },
  schedule: { from: ['approved'], ever: isResponsible },
  unschedule: { from: ['approved'], ever: isResponsible },
  publish: { from: ['approved'], ever: isResponsible },
  revise: { from: ['published', 'withdrawn'], ever: ownOrResponsible },
  discard: { from: ['draft', 'editing'], ever: authorOrResponsible, here: authorOnlyInDraft },
  withdraw: { from: ['draft', 'editing', 'approved', 'published'], ever: actor => actor.role !== 'journalist' },
  spike: { from: ['draft', 'editing'], ever: authorOrResponsible, here: authorOnlyInDraft },
  unspike: { from: ['spiked'], ever: authorOrResponsible },
  purge: { from: ['spiked'], ever: isAdmin },
}

export type Verdict = 'allowed' | 'not_found' | 'forbidden' | 'state_conflict'

/** Whether this person may do this to this article now; and if not, which answer they get. */
export function judge(actor: Actor, action: Action, article: Article): Verdict {
  const rule = ACTION_RULES[action]
  const sees = canRead(actor, article) || (action === 'withdraw' && hasAccess(actor, article, 'live'))
  if (!sees) return hasAccess(actor, article, 'live') ? 'forbidden' : 'not_found'
  if (!rule.ever(actor, article)) return 'forbidden'
  if (!rule.from.includes(article.state)) return 'state_conflict'
  if (rule.here && !rule.here(actor, article)) return 'forbidden'
  return 'allowed'
}

/** What a button asks before it shows itself. */
export type Abilities = Record<Action | 'read' | 'edit' | 'suggest' | 'comment' | 'plan' | 'editNotice', boolean>

/** Everything that this person may do with this article now, needs of the single action (a note, a hash) apart. */
export function abilitiesOf(actor: Actor, article: Article): Abilities {
  const possible: Partial<Record<Action, boolean>> = {
    unschedule: article.publishAt !== null,
    discard: article.live !== null,
    withdraw: article.live !== null,
    spike: article.live === null,
  }
  const actions = ACTIONS.map(
    action => [action, judge(actor, action, article) === 'allowed' && possible[action] !== false] as const,
  )
  return {
    ...(Object.fromEntries(actions) as Record<Action, boolean>),
    read: canRead(actor, article),
    edit: canEdit(actor, article),
    suggest: hasAccess(actor, article, 'suggest'),
    comment: hasAccess(actor, article, 'comment'),
    plan: canPlan(actor, article),
    editNotice: article.state === 'withdrawn' && canEditNotice(actor),
  }
}
