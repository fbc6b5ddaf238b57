import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './free-port'

export interface TestServerOptions {
  databaseUrl: string
  /** Given as `DATA_DIR`. */
  dataDir: string
  port?: number
  env?: Record<string, string>
}

/** The production server, as a newsroom runs it: a process that tests may kill and start again. */
export interface TestServer {
  url: string
  port: number
  /** All that it printed, over every start. */
  logs: string[]
  /** Ends it with a signal, SIGKILL for a crash, and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Starts it again on the same port, with the same database. */
  restart(): Promise<void>
  /** Ends it as an operator would. */
  stop(): Promise<void>
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const startLimit = 30_000
const stopLimit = 15_000

/** Starts `dist/server.js` and waits until it says that it is healthy. Build it before. */
export async function startServer(options: TestServerOptions): Promise<TestServer> {
  const port = options.port ?? (await findFreePort())
  const url = `http://127.0.0.1:${port}`
  const logs: string[] = []
  let running = await start()

  async function start(): Promise<ChildProcess> {
    const server = spawn(process.execPath, [path.join(root, 'dist', 'server.js')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        NEXTAUTH_URL: url,
        DATA_DIR: options.dataDir,
        DATABASE_URL: options.databaseUrl,
        ...options.env,
      },
    })
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', text => logs.push(text))
    const endWithUs = () => server.kill('SIGKILL')
    process.once('exit', endWithUs)
    server.once('exit', () => process.off('exit', endWithUs))
    await waitUntilHealthy(server, url, logs)
    return server
  }

  const kill = (signal: NodeJS.Signals) => end(running, signal)
  return {
    url,
    port,
    logs,
    kill,
    async restart() {
      await kill('SIGTERM')
      running = await start()
    },
    stop: () => kill('SIGTERM'),
  }
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(server)) return
  const gone = once(server, 'exit')
  server.kill(signal)
  const late = setTimeout(() => server.kill('SIGKILL'), stopLimit)
  await gone
  clearTimeout(late)
}

async function waitUntilHealthy(server: ChildProcess, url: string, logs: string[]): Promise<void> {
  const deadline = Date.now() + startLimit
  while (!hasEnded(server)) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.status === 200) return
    if (Date.now() > deadline) {
      server.kill('SIGKILL')
      throw new Error(
        `The server was not healthy within ${startLimit / 1000} s (${answer?.status ?? 'no answer'}):\n${logs.join('')}`,
      )
    }
    await pause(50)
  }
  throw new Error(`The server ended with ${server.exitCode ?? server.signalCode} at its start:\n${logs.join('')}`)
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null
