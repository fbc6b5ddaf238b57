import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import next, { type NextConfig } from 'next'
import { closeConnection } from '@/db/client'
import { lockDatabase } from '@/db/instance-lock'
import { migrate } from '@/db/migrate'
import { COLLABORATION_PATH, openCollaboration } from '@/lib/collaboration/collaboration'
import { getEnvironment } from '@/lib/environment'
import { dropForwarding, protect } from '@/lib/http/security-headers'
import { getLogger } from '@/lib/services/logger'
import { startScheduler } from '@/lib/services/scheduler'
import { ensureSetUpLink } from '@/lib/services/set-up'
import { settlePictures } from '@/lib/services/settle-pictures'
import { serveFromCache } from '@/lib/site/cache'

/* One process, one port: kept pages, then Next, and the socket of the live documents; the clock of what is scheduled. */

/** How long requests and edits under way may take when the server is told to stop. */
const STOP_LIMIT = 10_000

const isSource = import.meta.url.endsWith('.ts')
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), isSource ? '.' : '..')

async function start(): Promise<void> {
  const { host, port } = getEnvironment()
  const lock = lockDatabase()
  const server = createServer()
  const early: [IncomingMessage, ServerResponse][] = []
  const hold = (...visit: [IncomingMessage, ServerResponse]) => early.push(visit)
  server.on('request', hold)
  server.listen(port, host)
  await once(server, 'listening')
  await migrate(path.join(root, 'db', 'migrations'))
  await settlePictures()

  // Next listens for upgrades on the server that it is given: this one has those that are handed on to it.
  const forNext = createServer()
  const built = await builtConfig()
  const app = next({ ...built, dev: isSource, dir: root, hostname: host, port, httpServer: forNext })
  const collaboration = openCollaboration()
  await app.prepare()
  const handle = app.getRequestHandler()

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (serveFromCache(request, response)) return
    dropForwarding(request)
    protect(request, response)
    void handle(request, response)
  }

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const isOurs = request.url?.split('?', 1)[0] === COLLABORATION_PATH
    if (isOurs) await collaboration.upgrade(request, socket, head)
    else if (isSource) forNext.emit('upgrade', request, socket, head)
    else socket.destroy()
  }

  server.off('request', hold).on('request', answer)
  for (const visit of early) answer(...visit)
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch(() => socket.destroy())
  })
  const stopScheduler = startScheduler(error => getLogger().error({ err: error }, 'the clock failed'))
  await greet()

  async function stop(): Promise<void> {
    const late = setTimeout(() => process.exit(1), STOP_LIMIT).unref()
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await Promise.all([stopScheduler(), collaboration.close()])
    await closed
    await app.close()
    await closeConnection()
    lock.release()
    clearTimeout(late)
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

/** The pages' configuration as the build left it; reading next.config.js again takes half the start. */
async function builtConfig(): Promise<{ conf?: NextConfig }> {
  if (isSource) return {}
  const file = path.join(root, '.next', 'required-server-files.json')
  const { config }: { config: NextConfig } = JSON.parse(await readFile(file, 'utf8'))
  return { conf: config }
}

async function greet(): Promise<void> {
  const { publicUrl, host, port } = getEnvironment()
  console.log(`Mihbara listens on ${publicUrl ?? `http://${host}:${port}`}`)
  const link = await ensureSetUpLink()
  if (link) console.log(`\nNobody has an account yet. Make the first one here, once and within a day:\n\n  ${link}\n`)
}

/** A sentence for the terminal instead of a stack, where the operator can do something about it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { host, port } = getEnvironment()
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is taken. Stop what uses it, or choose another with PORT.`
  if (code === 'EACCES') return `Port ${port} of ${host} may not be used by this account. Choose another with PORT.`
  if (code === 'ECONNREFUSED') return 'The database in DATABASE_URL does not answer.'
  return isSource ? (error.stack ?? error.message) : error.message
}

try {
  await start()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
