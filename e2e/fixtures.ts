import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, type BrowserContext, test as base, type Page } from '@playwright/test'
import { copyTemplate, createTemplate, type TestDialect } from '@/lib/testing/database'
import type { Newsroom } from '@/lib/testing/factories'
import { startServer, type TestServer } from '@/lib/testing/server'

export type Person = Newsroom['journalist']

/** A newsroom of its own for each worker: a migrated database, the sample people, and the production server. */
export interface RunningNewsroom {
  server: TestServer
  databaseUrl: string
  people: Newsroom
  /** The factories of this newsroom's database. */
  factories: typeof import('@/lib/testing/factories')
  /** The value of the session cookie that signing in would give. */
  sessionOf(person: Person): Promise<string>
}

export interface Options {
  dialect: TestDialect
}

interface Fixtures {
  /** A browser of somebody's own, signed in. */
  signedIn(person: Person): Promise<Page>
  /** The API as somebody: a request context with their session. */
  apiOf(person: Person): Promise<APIRequestContext>
}

export const test = base.extend<Fixtures, Options & { newsroom: RunningNewsroom }>({
  dialect: ['sqlite', { scope: 'worker', option: true }],

  newsroom: [
    async ({ dialect }, use) => {
      const owned = await createTemplate(dialect)
      const dataDir = await mkdtemp(path.join(tmpdir(), 'mihbara-e2e-'))
      const databaseUrl = await copyTemplate(owned.template)
      // Read once, when db/ is first imported: a worker serves one project, and so one database.
      process.env.DATABASE_URL = databaseUrl
      process.env.DATA_DIR = dataDir
      const factories = await import('@/lib/testing/factories')
      const { sealSession } = await import('@/lib/auth/session-cookie')
      const { closeConnection } = await import('@/db/client')
      const { findUser } = await import('@/db/queries/users')
      const people = await factories.createNewsroom()
      const server = await startServer({ databaseUrl, dataDir })
      // Somebody who signed out everywhere in one test has another version of their token in the next.
      const sessionOf = async ({ id }: Person) => sealSession(id, (await findUser(id))?.user.tokenVersion ?? 0)
      await use({ server, databaseUrl, people, factories, sessionOf })
      await server.stop()
      await closeConnection()
      await owned.dispose()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ newsroom }, use) => use(newsroom.server.url),

  signedIn: async ({ browser, newsroom, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async person => {
      const context = await browser.newContext({ ...contextOptions, baseURL: newsroom.server.url, locale: 'ar' })
      contexts.push(context)
      await context.addCookies([
        { name: 'mihbara.session', value: await newsroom.sessionOf(person), url: newsroom.server.url, httpOnly: true },
      ])
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },

  apiOf: async ({ playwright, newsroom }, use) => {
    const opened: APIRequestContext[] = []
    await use(async person => {
      const { url } = newsroom.server
      const request = await playwright.request.newContext({
        baseURL: url,
        extraHTTPHeaders: { cookie: `mihbara.session=${await newsroom.sessionOf(person)}`, origin: url },
      })
      opened.push(request)
      return request
    })
    for (const request of opened) await request.dispose()
  },
})

export { expect } from '@playwright/test'
