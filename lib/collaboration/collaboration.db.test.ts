import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { bodyText } from '@/lib/document/text'
import { createArticle } from '@/lib/services/articles'
import { readStoredDocument } from '@/lib/services/document-log'
import { readWorkingCopy } from '@/lib/services/documents'
import { openTab, serveCollaboration, type TestTab } from '@/lib/testing/collaboration'
import { createNewsroom } from '@/lib/testing/factories'
import { cookieOf } from '@/lib/testing/http'

let server: Awaited<ReturnType<typeof serveCollaboration>>
let people: Awaited<ReturnType<typeof createNewsroom>>
const tabs: TestTab[] = []

beforeAll(async () => {
  people = await createNewsroom()
  server = await serveCollaboration()
})

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

afterAll(() => server.close())

type Who = keyof Awaited<ReturnType<typeof createNewsroom>>

async function newStory(body = ''): Promise<string> {
  const article = await createArticle(people.journalist, { desk: 'politics', headline: 'عنوان', body: { text: body } })
  return article.row.id
}

async function open(who: Who | null, articleId: string, options: { token?: string; origin?: string } = {}) {
  const cookie = who ? await cookieOf(people[who]) : undefined
  const tab = openTab({ url: server.url, articleId, cookie, ...options })
  tabs.push(tab)
  return tab
}

const stored = async (articleId: string) => bodyText((await readWorkingCopy(articleId)).document)

test('what one person types, the other sees, and the disk has when it is acknowledged', async () => {
  const story = await newStory()
  const [first, second] = [await open('journalist', story), await open('admin', story)]
  await Promise.all([first.synced(), second.synced()])
  first.type('كتب الأول. ')
  await first.saved()
  expect(await stored(story)).toBe('كتب الأول. ')
  await expect.poll(() => second.text()).toBe('كتب الأول. ')
  second.type('وكتب الثاني.')
  await second.saved()
  await expect.poll(() => first.text()).toBe('كتب الأول. وكتب الثاني.')
  const log = await readStoredDocument(story)
  expect(log.rows.map(row => row.userId)).toEqual([people.journalist.id, people.admin.id])
  expect([...log.clients.values()]).toEqual(expect.arrayContaining([people.journalist.id, people.admin.id]))
})
