import fc from 'fast-check'
import type { LogAppender } from '@/db/log-appender'
import { findDocumentRow } from '@/db/queries/documents'
import type { PersonChanges } from '@/lib/contracts/people'
import { replaceContent } from '@/lib/document/forward-edit'
import type { Actor } from '@/lib/editorial/actor'
import { type Article, CHANGE_KINDS } from '@/lib/editorial/article'
import { isEditorialError } from '@/lib/editorial/errors'
import { ACTIONS, type Action, abilitiesOf, canEdit } from '@/lib/editorial/policy'
import { FOUR_EYES, OVERRIDES } from '@/lib/editorial/settings'
import type { Command } from '@/lib/editorial/transitions'
import { patchArticle, restoreVersion } from '@/lib/services/article-changes'
import { findArticle } from '@/lib/services/article-record'
import { readWorkingCopy } from '@/lib/services/documents'
import { updatePerson } from '@/lib/services/manage-people'
import { getActor } from '@/lib/services/people'
import { publishDue } from '@/lib/services/scheduler'
import { updateSettings } from '@/lib/services/settings'
import { performTransitions } from '@/lib/services/transitions'
import { saveNamedVersion } from '@/lib/services/version-history'
import { approval, rewrite } from './stories'

/* Random people doing random things, through the doors that people have. */

/** What somebody does to a story; numbers choose among what there is when it happens. */
export interface Deed {
  kind: 'act' | 'press' | 'blunder' | 'rewrite' | 'type' | 'label' | 'plan' | 'restore' | 'save'
  who: number
  story: number
  choice: number
}

export type Step =
  | Deed
  | { kind: 'together'; deeds: [Deed, Deed] }
  | { kind: 'tick' }
  | { kind: 'choose'; choice: number }
  | { kind: 'staff'; who: number; choice: number }

const deedParts = { who: fc.nat(50), story: fc.nat(1), choice: fc.nat(1000) }
const deed: fc.Arbitrary<Deed> = fc.record({
  ...deedParts,
  kind: fc.constantFrom(
    ...(['act', 'act', 'act', 'act', 'act', 'act', 'press', 'press', 'blunder', 'rewrite', 'rewrite', 'type'] as const),
    ...(['type', 'label', 'plan', 'restore', 'save'] as const),
  ),
})

/** A step of the newsroom's day; often two people do something to the same story at the same moment. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: deed },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        deed,
        fc.oneof(deed, fc.record({ ...deedParts, kind: fc.constantFrom('type' as const, 'rewrite' as const) })),
      )
      .map(([first, second]): Step => ({ kind: 'together', deeds: [first, { ...second, story: first.story }] })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'tick' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('choose' as const), choice: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('staff' as const), who: fc.nat(50), choice: fc.nat(3) }) },
)

/** An edit that came through the socket and is in the log under this number. */
export interface LoggedEdit {
  articleId: string
  userId: string
  seq: number
}

/** The newsroom that random things happen in. */
export interface Stage {
  /** As they are at this moment; whoever is listed twice has more to do. */
  people: Actor[]
  admin: Actor
  stories: string[]
  logged: LoggedEdit[]
  appender: LogAppender
}

let count = 0
/** Words that nobody has used before, so that each edit changes something. */
const freshWords = () => `نص ${++count}`

const pick = <Item>(list: readonly Item[], choice: number): Item => {
  const item = list[choice % list.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

/** Something about to be done; it resolves to the number of events that its success leaves. */
type Attempt = () => Promise<number>
const nothing: Attempt = async () => 0

/** Does one step; refusals are part of the day, errors that people are not told about are thrown. @returns as Attempt */
export async function perform(stage: Stage, step: Step): Promise<number> {
  const attempts = await prepareStep(stage, step)
  const left = await Promise.all(attempts.map(attempt => attempt().catch(refused)))
  return left.reduce((sum, events) => sum + events, 0)
}

function refused(error: unknown): number {
  if (isEditorialError(error)) return 0
  throw error
}

async function prepareStep(stage: Stage, step: Step): Promise<Attempt[]> {
  switch (step.kind) {
    case 'together':
      return [await prepare(stage, step.deeds[0]), await prepare(stage, step.deeds[1])]
    case 'tick':
      return [async () => (await publishDue(new Date(Date.now() + 3_600_000))).length]
    case 'choose': {
      const choices = { fourEyes: pick(FOUR_EYES, step.choice), override: pick(OVERRIDES, step.choice) }
      return [() => updateSettings(stage.admin, choices).then(() => 1)]
    }
    case 'staff': {
      const { id } = pick(stage.people, step.who)
      const change = pick(STAFF_CHANGES, step.choice)
      return [() => changeStaff(stage, id, change)]
    }
    default:
      return [await prepare(stage, step)]
  }
}

const STAFF_CHANGES = [{ suspended: true }, { suspended: false }, { role: 'editor' }, { role: 'journalist' }] as const

/**
 * Suspends, reinstates or promotes somebody; an admin stays one, so that there always is one.
 * @returns how many events that left
 */
export async function changeStaff(stage: Stage, id: string, change: PersonChanges): Promise<number> {
  const before = await getActor(id)
  if (before.role === 'admin') return 0
  await updatePerson(stage.admin, id, change)
  const after = await getActor(id)
  stage.people = stage.people.map(person => (person.id === id ? after : person))
  return Number(before.role !== after.role) + Number(before.suspended !== after.suspended)
}

/** What somebody is about to do, after they looked at the story: meanwhile others may be faster. */
async function prepare(stage: Stage, { kind, who, story, choice }: Deed): Promise<Attempt> {
  const id = pick(stage.stories, story)
  const article = await findArticle(id)
  if (!article) return nothing
  const { row, facts } = article
  const actor = pick(stage.people, who)
  const writer = choice % 4 === 0 ? actor : findWriter(stage, facts, who)
  switch (kind) {
    case 'act':
    case 'press':
    case 'blunder': {
      const [doer, action] = kind === 'blunder' ? [actor, pick(ACTIONS, choice)] : findDoer(stage, facts, who, choice)
      const commands = [await commandFor(stage, action, id, choice)]
      if (kind === 'press' && action === 'approve') commands.push(await commandFor(stage, 'publish', id, choice))
      const confirmation = choice % 2 === 0 ? row.headline || id : 'لا'
      return () => performTransitions(doer, id, commands, { confirmation }).then(() => commands.length)
    }
    case 'rewrite':
      return () => rewrite(writer, id, freshWords()).then(() => 1)
    case 'type':
      return prepareTyping(stage, writer, id, canEdit(writer, facts))
    case 'label':
      return () => patchArticle(actor, id, { kicker: freshWords() }, row.revision).then(() => 1)
    case 'plan': {
      const embargoUntil = pick([null, new Date(Date.now() + 60_000), null], choice)
      const restrictedTo = pick([null, null, null, null, [pick(stage.people, choice).id]], choice)
      return () => patchArticle(actor, id, { embargoUntil, restrictedTo }, row.revision).then(() => 1)
    }
    case 'restore':
      return () => restoreVersion(actor, id, 1 + (choice % Math.max(1, row.versionCount))).then(() => 1)
    case 'save':
      return () => saveNamedVersion(actor, id, freshWords(), null).then(() => 1)
  }
}

/** How much likelier than others an action is, so that stories get about. */
const LIKELIHOOD: Partial<Record<Action, number>> = {
  submit: 6,
  approve: 8,
  publish: 6,
  revise: 6,
  discard: 3,
  withdraw: 2,
  reopen: 2,
  return: 2,
  schedule: 2,
  unspike: 3,
}

/** Somebody who may do something to a story now, and what. */
function findDoer(stage: Stage, facts: Article, who: number, choice: number): [Actor, Action] {
  for (let turn = 0; turn < stage.people.length; turn++) {
    const doer = pick(stage.people, who + turn)
    const abilities = abilitiesOf(doer, facts)
    const able = ACTIONS.filter(action => abilities[action])
    if (able.length === 0 || (able.length === 1 && able[0] === 'assign')) continue
    return [
      doer,
      pick(
        able.flatMap(action => Array<Action>(LIKELIHOOD[action] ?? 1).fill(action)),
        choice,
      ),
    ]
  }
  return [pick(stage.people, who), pick(ACTIONS, choice)]
}

/** Somebody who may edit a story now, where there is one. */
function findWriter(stage: Stage, facts: Article, who: number): Actor {
  const turns = stage.people.map((_, turn) => pick(stage.people, who + turn))
  return turns.find(person => canEdit(person, facts)) ?? pick(stage.people, who)
}

async function commandFor(stage: Stage, action: Action, id: string, choice: number): Promise<Command> {
  switch (action) {
    case 'assign':
      return { action, assignee: pick(stage.people, choice).id }
    case 'move':
      return { action, desk: pick(['politics', 'politics', 'sport'], choice) }
    case 'return':
      return { action, note: choice % 5 === 0 ? '' : 'ملاحظة' }
    case 'approve': {
      const approve = await approval(id, choice % 3 === 0 ? 'سبب' : undefined)
      return choice % 11 === 0 ? { action, contentHash: 'a'.repeat(64) } : approve
    }
    case 'schedule':
      return { action, publishAt: new Date(Date.now() + 1_800_000), change: changeFor(choice) }
    case 'publish':
      return { action, change: changeFor(choice) }
    case 'withdraw':
      return { action, notice: 'سُحبت' }
    default:
      return { action }
  }
}

const changeFor = (choice: number) => ({ kind: pick(CHANGE_KINDS, choice), note: choice % 7 === 0 ? '' : 'ملاحظة' })

/** Typing through the log, checked under the access that the writer had when they opened the story. */
async function prepareTyping(stage: Stage, actor: Actor, articleId: string, mayEdit: boolean): Promise<Attempt> {
  const head = await findDocumentRow(articleId)
  if (!mayEdit || !head) return nothing
  const { ydoc, document } = await readWorkingCopy(articleId)
  const typed = { type: 'paragraph', content: [{ type: 'text', text: freshWords() }] }
  const update = replaceContent(ydoc, { ...document, content: [...document.content, typed] })
  if (!update) throw new Error('Nothing was typed')
  return async () => {
    const edits = [{ update, userId: actor.id, newClients: [ydoc.clientID], contributes: true }]
    const [before] = await stage.appender.append([{ articleId, epoch: head.epoch, at: new Date(), edits }])
    if (typeof before === 'number') stage.logged.push({ articleId, userId: actor.id, seq: before + 1 })
    return 0
  }
}
