import { bodyText } from '@/lib/document/text'
import { createArticle } from '@/lib/services/articles'
import type { LogAppender } from '@/lib/services/document-log'
import { readWorkingCopy } from '@/lib/services/documents'
import { openTab, serveCollaboration, type TestTab, type TestTabOptions } from './collaboration'
import { createNewsroom, type Newsroom } from './factories'
import { cookieOf } from './http'

export type Role = keyof Newsroom
type TabOptions = Partial<Omit<TestTabOptions, 'url' | 'articleId'>>

/** The people of a newsroom, a server that has nothing but the socket, and everybody's tabs. */
export async function openLiveNewsroom(wrap?: (appender: LogAppender) => LogAppender) {
  const people = await createNewsroom()
  const server = await serveCollaboration(wrap)
  const tabs: TestTab[] = []

  async function open(who: Role | null, articleId: string, options: TabOptions = {}): Promise<TestTab> {
    const cookie = who ? await cookieOf(people[who]) : undefined
    const tab = openTab({ url: server.url, articleId, cookie, ...options })
    tabs.push(tab)
    return tab
  }

  return {
    people,
    server,
    /** A journalist's draft of the politics desk. */
    async newStory(text = ''): Promise<string> {
      const article = await createArticle(people.journalist, { desk: 'politics', headline: 'عنوان', body: { text } })
      return article.row.id
    },
    open,
    /** Opens one tab each, and waits until all have the document. */
    async openAll<const Roles extends readonly Role[]>(roles: Roles, articleId: string) {
      const opened = await Promise.all(roles.map(role => open(role, articleId)))
      await Promise.all(opened.map(tab => tab.synced()))
      return opened as { [Index in keyof Roles]: TestTab }
    },
    storedText: async (articleId: string) => bodyText((await readWorkingCopy(articleId)).document),
    closeTabs(): void {
      for (const tab of tabs.splice(0)) tab.close()
    },
    async close(): Promise<void> {
      for (const tab of tabs.splice(0)) tab.close()
      await server.close()
    },
  }
}

export type LiveNewsroom = Awaited<ReturnType<typeof openLiveNewsroom>>
