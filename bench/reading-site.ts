import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer, type TestServer } from '@/lib/testing/server'
import stories from '../db/sample/stories.json'

export interface ReadingSite {
  server: TestServer
  /** The encoded path of a live story of some 600 words. */
  article: string
  close(): Promise<void>
}

const WORDS = 600

/** About so many words of the sample newsroom's prose, a paragraph a line. */
function storyText(): string {
  const paragraphs = stories.flatMap(({ body }) => body).filter(paragraph => typeof paragraph === 'string')
  let count = 0
  const enough = paragraphs.findIndex(paragraph => {
    count += paragraph.split(' ').length
    return count >= WORDS
  })
  return paragraphs.slice(0, enough + 1).join('\n')
}

/** The built server with a small newsroom, on a database of its own. Build before. */
export async function startReadingSite(): Promise<ReadingSite> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mihbara-bench-'))
  const databaseUrl = `file:${path.join(dataDir, 'bench.db')}`
  // Read once, when db/ is first imported.
  Object.assign(process.env, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const article = await fill()
  const server = await startServer({ databaseUrl, dataDir, env: { LOG_LEVEL: 'error' } })
  return {
    server,
    article: encodeURI(article),
    async close() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function fill(): Promise<string> {
  const { migrate } = await import('@/db/migrate')
  const { closeConnection } = await import('@/db/client')
  const { createNewsroom } = await import('@/lib/testing/factories')
  const { publishStory } = await import('@/lib/testing/published-story')
  await migrate(path.resolve('db', 'migrations'))
  const people = await createNewsroom()
  for (const { headline, standfirst } of stories.slice(0, 8)) await publishStory(people, { headline, standfirst })
  const { path: article } = await publishStory(people, {
    headline: 'ست دول تتفق على تقاسم مياه نهر الوادي الكبير بعد مفاوضات استمرت تسع سنوات',
    standfirst: 'الاتفاق يحدد حصة كل دولة في سنوات الجفاف، وينشئ هيئة مشتركة تراقب السدود.',
    kicker: 'قمة المياه',
    byline: 'ليلى حداد',
    dateline: 'مرفأ السلام',
    body: storyText(),
  })
  await closeConnection()
  return article
}
