import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import type { TestServer } from '@/lib/testing/server'
import { launchOptions } from '../e2e/browser'
import { openDisplay } from './display'

/** The built server on a database of its own, and a browser on a screen in which one journalist is signed in. */
export interface WritingRoom {
  server: TestServer
  browser: Browser
  /** A signed-in browser profile of its own, with an empty cache. */
  newContext(): Promise<BrowserContext>
  /** The cookie header of the journalist. */
  cookie: string
  /** A story in draft of these paragraphs. @returns its id */
  newStory(paragraphs: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** Build before. */
export async function openWritingRoom(): Promise<WritingRoom> {
  const { copyTemplate, createTemplate } = await import('@/lib/testing/database')
  const owned = await createTemplate('sqlite', { fsync: true })
  // Read once, when db/ is first imported.
  process.env.DATABASE_URL = await copyTemplate(owned.template)
  process.env.DATA_DIR = `${owned.template.folder}/data`
  process.env.LOG_LEVEL = 'error'
  const { createArticle } = await import('@/lib/services/articles')
  const { createPerson } = await import('@/lib/testing/factories')
  const { cookieOf } = await import('@/lib/testing/http')
  const { closeConnection } = await import('@/db/client')
  const { startServer } = await import('@/lib/testing/server')
  const journalist = await createPerson({ desks: ['politics'] })
  const cookie = await cookieOf(journalist)
  const server = await startServer({ databaseUrl: process.env.DATABASE_URL, dataDir: process.env.DATA_DIR })
  const display = await openDisplay()
  const browser = await chromium.launch({
    ...launchOptions,
    headless: false,
    env: { ...process.env, DISPLAY: display.name },
  })
  const [name = '', ...value] = cookie.split('=')
  return {
    server,
    browser,
    cookie,
    async newContext() {
      const context = await browser.newContext({ viewport: { width: 1440, height: 800 }, locale: 'ar' })
      await context.addCookies([{ name, value: value.join('='), url: server.url, httpOnly: true }])
      return context
    },
    async newStory(paragraphs) {
      const body = { text: paragraphs.join('\n') }
      return (await createArticle(journalist, { desk: 'politics', headline: 'قياس سرعة الكتابة', body })).row.id
    },
    async close() {
      await browser.close()
      display.close()
      await server.stop()
      await closeConnection()
      await owned.dispose()
    },
  }
}
