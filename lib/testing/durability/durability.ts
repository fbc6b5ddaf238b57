import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { copyTemplate, createTemplate, type TestDialect } from '../database'
import { startServer } from '../server'

/*
 * `npm run test:durability -- --database sqlite --seconds 60`: clients flood a server with edits, which is killed at
 * random moments. What it acknowledged must be in the database that it left behind. It runs `dist/`: build before.
 */

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '60' },
    kills: { type: 'string' },
    clients: { type: 'string', default: '12' },
  },
})
const dialect: TestDialect = values.database === 'postgres' ? 'postgres' : 'sqlite'
const wantedKills = values.kills === undefined ? Number.POSITIVE_INFINITY : Number(values.kills)
const clients = Number(values.clients)
const deadline = Date.now() + Number(values.seconds) * 1000

const owned = await createTemplate(dialect, { fsync: true })
process.env.DATABASE_URL = await copyTemplate(owned.template)
process.env.DATA_DIR = path.join(owned.template.folder, 'data')
process.env.LOG_LEVEL = 'error'
const { openStories } = await import('./stories')

const server = await startServer({ databaseUrl: process.env.DATABASE_URL, dataDir: process.env.DATA_DIR })
const total = { kills: 0, typed: 0, acknowledged: 0, lost: 0 }
console.log(`${owned.description}, ${clients} clients`)

try {
  while (Date.now() < deadline && total.kills < wantedKills) {
    const stories = await openStories(server.url.replace('http', 'ws'), clients)
    const end = performance.now() + 300 + Math.random() * 2500
    while (performance.now() < end) {
      stories.type()
      await pause(Math.random() * 4)
    }
    await server.kill('SIGKILL')
    total.kills++

    // Nobody repairs anything yet: clients still have what they typed, and would send it again.
    const lost = await stories.findLost()
    total.lost += lost.length
    for (const word of lost.slice(0, 5)) console.error(`lost: ${word}`)
    total.acknowledged += stories.acknowledged()

    await server.restart()
    await stories.saved()
    total.lost += (await stories.findLost()).length
    total.typed += stories.typed()
    stories.close()
    console.log(`kill ${total.kills}: ${total.acknowledged} edits acknowledged, ${total.lost} lost`)
  }
} finally {
  await server.stop()
  await owned.dispose()
}
console.log(
  `${dialect}: ${total.kills} kills, ${total.typed} edits typed, ${total.acknowledged} acknowledged before a kill, ${total.lost} lost`,
)
process.exit(total.lost === 0 ? 0 : 1)
