import fc from 'fast-check'
import { test } from 'vitest'
import { makeActor, makeArticle, NOW } from '@/lib/testing/editorial'
import { type Actor, SCHEDULER } from './actor'
import { type Article, CHANGE_KINDS, isOpen } from './article'
import { isEditorialError } from './errors'
import { ACTIONS, type Action, canEdit, judge } from './policy'
import { type EditorialSettings, FOUR_EYES, OVERRIDES } from './settings'
import { type Command, type Outcome, transition } from './transitions'

/* Invariants 1 and 3 of workflow.md over long random lives of a story, without a database. */

const PEOPLE: Actor[] = [
  makeActor('author', 'journalist'),
  makeActor('colleague', 'journalist', ['sport']),
  makeActor('editor', 'editor'),
  makeActor('editor2', 'editor'),
  makeActor('night', 'editor', 'all'),
  makeActor('stranger', 'editor', ['sport']),
  makeActor('admin', 'admin', []),
  makeActor('gone', 'editor', 'all', true),
]

interface Step {
  kind: 'act' | 'edit' | 'undo' | 'settings' | 'tick'
  who: number
  choice: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...(['act', 'act', 'act', 'act', 'act', 'edit', 'edit', 'undo', 'settings', 'tick'] as const)),
  who: fc.nat(1000),
  choice: fc.nat(1000),
})

const hashOf = (text: number) => text.toString(16).padStart(64, '0')
const at = <Item>(list: readonly Item[], choice: number): Item => list[choice % list.length] as Item

/** As `expect(…).toBe(true)`, a hundred times faster. */
function hold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}`)
}

/** A story's life, and beside it what a witness remembers who only saw what was done. */
class Life {
  article: Article = makeArticle('draft')
  settings: EditorialSettings = { fourEyes: 'strict', override: 'editors' }
  text = 1
  version = 0
  texts = 1
  /** Whose words have not been published with somebody's approval: text and state of each edit. */
  hands = new Map<string, boolean>([['author', true]])
  approved: string | null = null

  take({ kind, who, choice }: Step): void {
    const actor = at(PEOPLE, who)
    if (kind === 'settings') this.settings = { fourEyes: at(FOUR_EYES, choice), override: at(OVERRIDES, who) }
    if (kind === 'tick') this.attempt(SCHEDULER, { action: 'publish' }, choice)
    if (kind === 'edit') this.edit(actor, ++this.texts)
    if (kind === 'undo') this.edit(actor, 1 + (choice % this.texts))
    if (kind === 'act') this.attempt(actor, this.command(this.actionOf(actor, choice), choice), choice)
  }

  /** Mostly something that this person may do. */
  private actionOf(actor: Actor, choice: number): Action {
    const able = ACTIONS.filter(action => action !== 'purge' && judge(actor, action, this.article) === 'allowed')
    return able.length === 0 || choice % 10 === 0 ? at(ACTIONS, choice) : at(able, choice)
  }

  private command(action: Action, choice: number): Command {
    const change = { kind: at(CHANGE_KINDS, choice), note: choice % 5 === 0 ? '' : 'ملاحظة' }
    switch (action) {
      case 'assign':
        return { action, assignee: at(PEOPLE, choice).id }
      case 'move':
        return { action, desk: at(['politics', 'sport'], choice) }
      case 'return':
        return { action, note: 'ملاحظة' }
      case 'approve': {
        const override = choice % 4 === 0 ? { reason: 'سبب' } : undefined
        return { action, contentHash: hashOf(choice % 7 === 0 ? 1 : this.text), override }
      }
      case 'schedule':
        return { action, publishAt: new Date(NOW.getTime() + 60_000), change }
      case 'publish':
        return { action, change }
      case 'withdraw':
        return { action, notice: '' }
      default:
        return { action }
    }
  }

  private edit(actor: Actor, text: number): void {
    if (!canEdit(actor, this.article)) return
    const inDraft = this.article.state === 'draft'
    const before = this.article.contributors.find(({ userId }) => userId === actor.id)
    const others = this.article.contributors.filter(({ userId }) => userId !== actor.id)
    const contributor = { userId: actor.id, inDraft: inDraft || before?.inDraft === true }
    this.article = { ...this.article, contributors: [...others, contributor] }
    this.hands.set(actor.id, inDraft || this.hands.get(actor.id) === true)
    this.text = text
  }

  private attempt(actor: Actor | typeof SCHEDULER, command: Command, choice: number): void {
    const now = choice % 2 === 0 ? NOW : new Date(NOW.getTime() + 120_000)
    const text = { headline: 'عنوان', body: 'نص', pictures: [], contentHash: hashOf(this.text) }
    const circumstances = { now, settings: this.settings, text, nextVersion: this.version + 1 }
    let outcome: Outcome
    try {
      outcome = transition(this.article, actor, command, circumstances)
    } catch (error) {
      if (!isEditorialError(error)) throw error
      return
    }
    this.witness(actor, command, outcome)
    if (outcome.version) this.version += 1
    if (outcome.restoresLive) this.text = Number.parseInt(outcome.article.live?.contentHash ?? '', 16)
    this.article = outcome.article
  }

  private witness(actor: Actor | typeof SCHEDULER, { action }: Command, { article, event }: Outcome): void {
    hold(actor === SCHEDULER || !actor.suspended, 'only people at work act')
    if (action === 'approve') this.witnessApproval(actor, event.data)
    if (action === 'publish') {
      hold(article.live?.contentHash === this.approved, 'what is published was approved')
      hold(this.approved === hashOf(this.text), 'what was approved is what is there')
    }
    if (action === 'publish' || action === 'discard') this.hands.clear()
    if (article.state !== 'approved') this.approved = null
    hold(article.state !== 'spiked' || article.live === null, 'nothing spiked is live')
    hold(article.publishAt === null || article.state === 'approved', 'only what is approved is scheduled')
  }

  private witnessApproval(actor: Actor | typeof SCHEDULER, data: Record<string, unknown>): void {
    if (actor === SCHEDULER) throw new Error('The clock approved')
    this.approved = String(data.contentHash)
    hold(this.approved === hashOf(this.text), 'what is approved is what was seen')
    hold(actor.role !== 'journalist', 'journalists approve nothing')
    if (data.override !== undefined) return
    const { authors, assignees, submittedBy, live } = this.article
    const hand = live?.contentHash === this.approved ? undefined : this.hands.get(actor.id)
    const isOwn = authors.includes(actor.id) || assignees.some(({ userId }) => userId === actor.id)
    const barred = {
      strict: isOwn || hand !== undefined,
      second: isOwn || hand === true || submittedBy === actor.id,
      off: false,
    }
    hold(!barred[this.settings.fourEyes], 'whoever had a hand in it does not approve it')
  }

  /** What holds at every moment. */
  check(): void {
    const { state, approval, live, publishAt } = this.article
    const text = hashOf(this.text)
    if (state === 'approved') hold(approval?.contentHash === text, 'an approved text does not change')
    else hold(approval === null && publishAt === null, 'an approval ends with its state')
    hold(state !== 'published' || live?.contentHash === text, 'a published text does not change')
    hold(state !== 'withdrawn' || live === null, 'nothing withdrawn is live')
    hold(isOpen(state) || !PEOPLE.some(person => canEdit(person, this.article)), 'nobody edits what is locked')
  }
}

test('whatever is done to a story, what readers see was approved, and what is locked does not change', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 80, size: 'max' }), steps => {
      const life = new Life()
      for (const one of steps) {
        life.take(one)
        life.check()
      }
    }),
    { numRuns: 4000 },
  )
}, 60_000)
