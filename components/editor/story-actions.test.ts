import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/editorial/actor'
import type { Article, State } from '@/lib/editorial/article'
import { STATES } from '@/lib/editorial/article'
import { ACTIONS, abilitiesOf } from '@/lib/editorial/policy'
import { mainActionOf, menuActionsOf } from './story-actions'

const writer: Actor = { id: 'writer', role: 'journalist', desks: ['politics'], suspended: false }
const editor: Actor = { id: 'editor', role: 'editor', desks: ['politics'], suspended: false }
const stranger: Actor = { id: 'stranger', role: 'editor', desks: ['sport'], suspended: false }
const admin: Actor = { id: 'admin', role: 'admin', desks: 'all', suspended: false }

function seenBy(actor: Actor, state: State, overrides: Partial<Article> = {}) {
  const isLive = state === 'published'
  const article: Article = {
    id: 'story',
    state,
    desk: 'politics',
    authors: [writer.id],
    assignees: [],
    restrictedTo: null,
    contributors: [],
    submittedBy: null,
    approval: null,
    live: isLive ? { version: 1, contentHash: '' } : null,
    wasPublished: isLive,
    publishAt: null,
    publishChange: null,
    embargoUntil: null,
    urgent: false,
    ...overrides,
  }
  return { state, abilities: abilitiesOf(actor, article) }
}

describe('the main action', () => {
  test.each<[State, string | null, string | null]>([
    ['draft', 'submit', 'submit'],
    ['editing', null, 'approve'],
    ['approved', null, 'publish'],
    ['published', 'revise', 'revise'],
    ['withdrawn', 'revise', 'revise'],
    ['spiked', 'unspike', 'unspike'],
  ])('of a story that is %s: its writer %s, its editor %s', (state, forWriter, forEditor) => {
    expect(mainActionOf(seenBy(writer, state))).toBe(forWriter)
    expect(mainActionOf(seenBy(editor, state))).toBe(forEditor)
    expect(mainActionOf(seenBy(stranger, state))).toBe(null)
  })
})

describe('the menu', () => {
  test.each(STATES.map(state => [state]))('and the main action of a %s story are all that one may do', state => {
    for (const actor of [writer, editor, stranger, admin]) {
      const article = seenBy(actor, state)
      const offered = [mainActionOf(article), ...menuActionsOf(article).flat()].filter(action => action !== null)
      expect(offered.toSorted()).toEqual(ACTIONS.filter(action => article.abilities[action]).toSorted())
    }
  })

  test('has no empty group', () => {
    expect(menuActionsOf(seenBy(stranger, 'published'))).toEqual([['withdraw']])
    expect(menuActionsOf(seenBy(stranger, 'spiked'))).toEqual([])
  })
})
