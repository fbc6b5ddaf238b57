import type { Actor, Role } from '@/lib/editorial/actor'
import type { Article, State } from '@/lib/editorial/article'
import type { Circumstances } from '@/lib/editorial/transitions'

/* Articles, people and moments for tests of the rules, which need no database. */

export const HASH = 'a'.repeat(64)
export const OTHER_HASH = 'b'.repeat(64)
export const NOW = new Date('2026-03-01T09:00:00Z')

/** Somebody, named by what they are to the article of `makeArticle`. */
export function makeActor(id: string, role: Role, desks: Actor['desks'] = ['politics'], suspended = false): Actor {
  return { id, role, desks, suspended }
}

/** A story of the politics desk by `author`, in whatever state; a published one is live. */
export function makeArticle(state: State = 'draft', overrides: Partial<Article> = {}): Article {
  const isLive = state === 'published'
  return {
    id: 'article',
    state,
    desk: 'politics',
    authors: ['author'],
    assignees: [],
    restrictedTo: null,
    contributors: [],
    submittedBy: null,
    approval: state === 'approved' ? { version: 3, contentHash: HASH, approvedBy: 'approver' } : null,
    live: isLive ? { version: 4, contentHash: HASH } : null,
    wasPublished: isLive || state === 'withdrawn',
    publishAt: null,
    publishChange: null,
    embargoUntil: null,
    urgent: false,
    ...overrides,
  }
}

/** The moment of an action: a text with the hash HASH, the default settings, and version 5 to come. */
export function makeMoment(overrides: Partial<Circumstances> = {}): Circumstances {
  return {
    now: NOW,
    settings: { fourEyes: 'strict', override: 'editors' },
    text: { headline: 'قمة بغداد', body: 'قال الوزير أمس.', pictures: [], contentHash: HASH },
    nextVersion: 5,
    ...overrides,
  }
}
