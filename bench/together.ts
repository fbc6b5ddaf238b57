import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { copyTemplate, createTemplate } from '@/lib/testing/database'
import { Flood } from '@/lib/testing/durability/flood'
import { startServer } from '@/lib/testing/server'
import { type Measure, median, percentile } from './scenario'

const ROUNDS = 3
const SECONDS = 4
/** Stories and people at each while throughput is measured; each types on as long as so many edits are unsaved. */
const STORIES = 5
const TOGETHER = 4
const WINDOW = 20
/** People in one story while propagation is measured, and how often each types. */
const CROWD = 100
const PACE = 1000

/** A place where documents can be opened: ours, or the floor. */
interface Place {
  url: string
  stories: string[]
  cookies: string[]
}

async function openFloor() {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'bare-hocuspocus.ts')
  const child = fork(file, { execArgv: ['--import', 'tsx'] })
  const [{ port }] = await once(child, 'message')
  let made = 0
  return {
    async newPlace(stories: number, people: number): Promise<Place> {
      const names = Array.from({ length: stories }, () => `story-${made++}`)
      return { url: `ws://127.0.0.1:${port}`, stories: names, cookies: Array.from({ length: people }, () => '') }
    },
    close: async () => void child.kill(),
  }
}

async function openOurs() {
  const owned = await createTemplate('sqlite', { fsync: true })
  process.env.DATABASE_URL = await copyTemplate(owned.template)
  process.env.DATA_DIR = path.join(owned.template.folder, 'data')
  const { createArticle } = await import('@/lib/services/articles')
  const { createPerson } = await import('@/lib/testing/factories')
  const { cookieOf } = await import('@/lib/testing/http')
  const server = await startServer({ databaseUrl: process.env.DATABASE_URL, dataDir: process.env.DATA_DIR })
  return {
    async newPlace(stories: number, people: number): Promise<Place> {
      const persons = []
      for (let index = 0; index < people; index++) {
        persons.push(await createPerson({ role: 'admin', desks: ['politics'] }))
      }
      const [first] = persons
      if (!first) throw new Error('Nobody is here')
      const articles = []
      for (let index = 0; index < stories; index++) {
        articles.push(await createArticle(first, { desk: 'politics', headline: 'عنوان' }))
      }
      return {
        url: server.url.replace('http', 'ws'),
        stories: articles.map(article => article.row.id),
        cookies: await Promise.all(persons.map(cookieOf)),
      }
    },
    async close() {
      await server.stop()
      await owned.dispose()
    },
  }
}

type House = Awaited<ReturnType<typeof openOurs>>

async function enter({ url, stories, cookies }: Place): Promise<Flood[]> {
  const floods = cookies.map((cookie, index) => {
    const articleId = stories[index % stories.length] ?? ''
    return new Flood(`c${index}`, { url, articleId, cookie })
  })
  await Promise.all(floods.map(flood => flood.tab.synced()))
  return floods
}

/** Acknowledged edits a second, everybody typing as fast as they are answered. */
async function throughput(house: House): Promise<number> {
  const floods = await enter(await house.newPlace(STORIES, STORIES * TOGETHER))
  let isOver = false
  for (const flood of floods) {
    const fill = () => {
      while (!isOver && flood.tab.provider.unsyncedChanges < WINDOW) flood.type()
    }
    flood.tab.provider.on('unsyncedChanges', () => setImmediate(fill))
    fill()
  }
  const count = () => floods.reduce((sum, flood) => sum + flood.acknowledged, 0)
  await pause(1000)
  const [began, before] = [performance.now(), count()]
  await pause(SECONDS * 1000)
  const rate = (count() - before) / ((performance.now() - began) / 1000)
  isOver = true
  for (const flood of floods) flood.tab.close()
  return rate
}

/** Milliseconds from a keystroke of one to another's screen, in a story with a crowd. */
async function propagation(house: House): Promise<{ p50: number; p99: number }> {
  const floods = await enter(await house.newPlace(1, CROWD))
  const [reader, ...writers] = floods
  if (!reader) throw new Error('Nobody is here')
  const typed = new Map<number, number>()
  const times: number[] = []
  reader.tab.ydoc.on('update', () => {
    for (const writer of writers) {
      const { clientID } = writer.tab.ydoc
      const at = typed.get(clientID)
      const seen = reader.tab.ydoc.store.clients.get(clientID)?.length ?? 0
      if (at === undefined || seen < (writer.tab.ydoc.store.clients.get(clientID)?.length ?? 0)) continue
      times.push(performance.now() - at)
      typed.delete(clientID)
    }
  })
  const end = performance.now() + SECONDS * 2000
  while (performance.now() < end) {
    for (const writer of writers) {
      if (!typed.has(writer.tab.ydoc.clientID)) {
        typed.set(writer.tab.ydoc.clientID, performance.now())
        writer.type()
      }
      await pause(PACE / writers.length)
    }
  }
  for (const flood of floods) flood.tab.close()
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}

/** Live documents beside Hocuspocus that keeps nothing, in turns. */
export const measure: Measure = async () => {
  const [floor, ours] = [await openFloor(), await openOurs()]
  try {
    const rates: { ours: number; floor: number }[] = []
    for (const house of [floor, ours]) await throughput(house)
    for (let round = 0; round < ROUNDS; round++) {
      rates.push({ floor: await throughput(floor), ours: await throughput(ours) })
    }
    const crowd = { floor: await propagation(floor), ours: await propagation(ours) }
    const share = median(rates.map(rate => rate.ours / rate.floor))
    return {
      figures: [
        { what: 'edits on disk and acknowledged', value: median(rates.map(rate => rate.ours)), unit: 'a second' },
        { what: 'edits passed on by bare Hocuspocus', value: median(rates.map(rate => rate.floor)), unit: 'a second' },
        { what: 'share of the floor', value: share * 100, unit: '%', target: { atLeast: 80 } },
        { what: `${CROWD} in one story, p50 of the floor`, value: crowd.floor.p50, unit: 'ms' },
        { what: `${CROWD} in one story, p50`, value: crowd.ours.p50, unit: 'ms' },
        { what: `${CROWD} in one story, p99 of the floor`, value: crowd.floor.p99, unit: 'ms' },
        { what: `${CROWD} in one story, p99`, value: crowd.ours.p99, unit: 'ms', target: { atMost: 100 } },
      ],
      notes: [
        `${STORIES} stories with ${TOGETHER} people each for throughput; each edit is checked, on disk (SQLite, synchronous=FULL) and then told; clients share the machine's cores`,
      ],
    }
  } finally {
    await floor.close()
    await ours.close()
  }
}
