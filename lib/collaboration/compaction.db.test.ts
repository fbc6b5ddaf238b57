import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { documentUpdates } from '@/db/schema'
import { Authorship, type AuthorshipJSON } from '@/lib/document/authorship'
import { findArticle } from '@/lib/services/article-record'
import { compactDocument, readStoredDocument } from '@/lib/services/document-log'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

let newsroom: LiveNewsroom

beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

const rowsOf = async (articleId: string) =>
  (await database().select().from(documentUpdates).where(eq(documentUpdates.articleId, articleId))).length

test('when the last one leaves, one state remains, with who wrote what', async () => {
  const story = await newsroom.newStory()
  const { journalist, admin } = newsroom.people
  const [first, second] = await newsroom.openAll(['journalist', 'admin'], story)
  first.type('كتب المحرر الأول هذه الجملة الطويلة. ')
  await first.saved()
  await expect.poll(() => second.text()).not.toBe('')
  second.type('وكتب الثاني هذه.')
  await second.saved()
  newsroom.closeTabs()
  await expect.poll(() => rowsOf(story)).toBe(0)

  const { authorship, clients, upto } = await readStoredDocument(story)
  expect(upto).toBe(2)
  expect(clients.size).toBe(2)
  const shares = Authorship.fromJSON(authorship as AuthorshipJSON).shares()
  expect(new Set(shares.map(share => share.user))).toEqual(new Set([journalist.id, admin.id]))
  const article = await findArticle(story)
  expect(article?.facts.contributors.map(({ userId }) => userId).sort()).toEqual([journalist.id, admin.id].sort())

  const [again] = await newsroom.openAll(['journalist'], story)
  expect(again.text()).toBe('كتب المحرر الأول هذه الجملة الطويلة. وكتب الثاني هذه.')
  again.type(' ثم زاد.')
  await again.saved()
  expect((await readStoredDocument(story)).rows.map(row => row.seq)).toEqual([3])
})

test('compaction while people type loses nothing', async () => {
  const story = await newsroom.newStory()
  const [first, second] = await newsroom.openAll(['journalist', 'admin'], story)
  let compacted = 0
  for (let round = 0; round < 30; round++) {
    first.type(`أ${round} `)
    if (round % 3 === 2) await first.saved()
    second.type(`ب${round} `)
    const { rows, upto } = await readStoredDocument(story)
    const last = rows.at(-1)?.seq ?? upto
    if ((await compactDocument({ articleId: story, upto: last, authorship: null })) !== null) compacted++
  }
  await Promise.all([first.saved(), second.saved()])
  expect(compacted).toBeGreaterThan(0)
  const words = (await newsroom.storedText(story)).trim().split(' ')
  const typed = Array.from({ length: 30 }, (_, round) => [`أ${round}`, `ب${round}`]).flat()
  expect(words.sort()).toEqual(typed.sort())
})

test('two compactions at once: one does it', async () => {
  const story = await newsroom.newStory()
  const [tab] = await newsroom.openAll(['journalist'], story)
  tab.type('نص')
  await tab.saved()
  const compaction = { articleId: story, upto: 1, authorship: null }
  const results = await Promise.all([compactDocument(compaction), compactDocument(compaction)])
  expect(results.filter(bytes => bytes !== null)).toHaveLength(1)
})
