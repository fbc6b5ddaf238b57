import { beforeAll, describe, expect, test } from 'vitest'
import { putLiveArticle, updateArticle } from '@/db/queries/articles'
import { transaction } from '@/db/transaction'
import type { ListArticlesInput } from '@/lib/contracts/articles'
import { STATES, type State } from '@/lib/editorial/article'
import { hasAccess } from '@/lib/editorial/policy'
import { createNewsroom, type Newsroom } from '@/lib/testing/factories'
import { patchArticle } from './article-changes'
import { findArticle, type LoadedArticle } from './article-record'
import { createArticle, listArticles } from './articles'
import type { NamedActor } from './people'
import { performTransitions } from './transitions'

const DESKS = ['politics', 'economy', 'sport']
const MOMENT = new Date('2026-03-01T09:00:00Z')

let newsroom: Newsroom
let stories: LoadedArticle[]

/** Forty stories in every state, by everyone, several changed in the same millisecond. */
beforeAll(async () => {
  newsroom = await createNewsroom()
  const writers = [newsroom.journalist, newsroom.sportJournalist, newsroom.editor, newsroom.sportEditor]
  const ids: string[] = []
  for (let index = 0; index < 40; index++) {
    const { row } = await createArticle(newsroom.admin, { desk: DESKS[index % 3] ?? '', headline: `خبر ${index}` })
    const assignee = writers[index % 4]?.id ?? ''
    if (index % 2 === 0) await performTransitions(newsroom.admin, row.id, [{ action: 'assign', assignee }])
    if (index % 7 === 0) {
      const current = await findArticle(row.id)
      const restrictedTo = [newsroom.editor.id]
      await patchArticle(newsroom.admin, row.id, { restrictedTo }, current?.row.revision ?? 0)
    }
    await setState(row.id, STATES[index % 6] ?? 'draft', index)
    ids.push(row.id)
  }
  stories = []
  for (const id of ids) {
    const story = await findArticle(id)
    if (story) stories.push(story)
  }
})

async function setState(id: string, state: State, index: number) {
  const isLive = state === 'published' || (state === 'editing' && index % 4 === 1)
  await transaction(async () => {
    const article = await findArticle(id)
    await updateArticle(id, article?.row.revision ?? 0, {
      state,
      liveVersion: isLive ? 1 : null,
      liveHash: isLive ? 'f'.repeat(64) : null,
      updatedAt: new Date(MOMENT.getTime() + Math.floor(index / 3)),
    })
    if (article && isLive) await publish(article, new Date(MOMENT.getTime() - Math.floor(index / 5)))
  })
}

async function publish({ row }: LoadedArticle, publishedAt: Date) {
  const { id: articleId, deskId, headline, standfirst, kicker, byline, urgent } = row
  const told = { deskId, headline, standfirst, kicker, byline, urgent, firstPublishedAt: publishedAt }
  await putLiveArticle(
    { articleId, version: 1, path: `/politics/${articleId}`, publishedAt, ...told },
    { articleId, version: 1, publishedAt, publishedBy: null, changeKind: null, changeNote: null },
  )
}

async function readAll(actor: NamedActor, query: Partial<ListArticlesInput>): Promise<string[]> {
  const seen: string[] = []
  let after: Parameters<typeof listArticles>[2] = null
  do {
    const page: Awaited<ReturnType<typeof listArticles>> = await listArticles(actor, { limit: 7, ...query }, after)
    seen.push(...page.items.map(item => item.id))
    after = page.next
  } while (after)
  return seen
}

/** What the policy and the filter say of each story, in the order of a list. */
function expected(actor: NamedActor, query: Partial<ListArticlesInput>): string[] {
  // Of the others' stories one learns when they went out, not that somebody is at work on them.
  const time = ({ row, live, facts }: LoadedArticle) =>
    (hasAccess(actor, facts, 'read') ? row.updatedAt : (live?.publishedAt ?? row.updatedAt)).getTime()
  return stories
    .filter(story => isListed(actor, query, story))
    .sort((a, b) => time(b) - time(a) || (a.row.id < b.row.id ? 1 : -1))
    .map(story => story.row.id)
}

function isListed(actor: NamedActor, query: Partial<ListArticlesInput>, { facts }: LoadedArticle): boolean {
  const { state, desk, author, assignee, mine } = query
  const assigned = facts.assignees.map(assignment => assignment.userId)
  const isRead = hasAccess(actor, facts, 'read')
  // Of the others' stories one lists what is public, as published, and learns nothing of who works on them.
  const isPublic = !isRead && facts.restrictedTo === null && hasAccess(actor, facts, 'live')
  if (!isRead && (!isPublic || author || assignee || mine)) return false
  if (state && !state.includes(isPublic ? 'published' : facts.state)) return false
  if (desk && facts.desk !== desk) return false
  if (author && !facts.authors.includes(author)) return false
  if (assignee && !assigned.includes(assignee)) return false
  return !mine || facts.authors.includes(actor.id) || assigned.includes(actor.id)
}

const PEOPLE = ['journalist', 'sportJournalist', 'editor', 'sportEditor', 'admin'] as const

describe('a list of stories', () => {
  test.each(PEOPLE)('holds exactly what one may read, each once, over all pages, for every filter: %s', async who => {
    const { journalist, editor, sportEditor, admin } = newsroom
    const queries: Partial<ListArticlesInput>[] = [
      {},
      { state: ['draft'] },
      { state: ['editing', 'published', 'withdrawn'] },
      { desk: 'sport' },
      { desk: 'politics', state: ['editing'] },
      { author: admin.id },
      { author: admin.id, state: ['published'], desk: 'economy' },
      { assignee: journalist.id },
      { assignee: sportEditor.id, state: ['draft', 'spiked'] },
      { author: admin.id, assignee: editor.id },
      { mine: true },
      { mine: true, state: ['approved', 'published'] },
      { desk: 'nowhere' },
    ]
    for (const query of queries) {
      const ids = await readAll(newsroom[who], query)
      expect({ query, ids }).toEqual({ query, ids: expected(newsroom[who], query) })
    }
  })
})
