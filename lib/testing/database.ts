import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startPostgres } from './postgres'

export type TestDialect = 'sqlite' | 'postgres'

/** A migrated, empty database that is only ever copied. Plain data, so that it can be handed to another process. */
export interface DatabaseTemplate {
  dialect: TestDialect
  /** As `DATABASE_URL` has it. */
  url: string
  /** The address that copies are made through; empty for SQLite. */
  serverUrl: string
  /** A folder for files of the tests; it is deleted with the template. */
  folder: string
}

/** A template, and the way to be rid of it. */
export interface OwnedTemplate {
  template: DatabaseTemplate
  /** Which database it is, in words for the log. */
  description: string
  /** Deletes the template and every copy of it, and stops the server if this started one. */
  dispose(): Promise<void>
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Migrates a new database of the dialect, on a Postgres of the tests' own where it is that.
 * @param options.fsync for tests of durability: Postgres then writes to the disk as in a newsroom
 */
export async function createTemplate(dialect: TestDialect, options: { fsync?: boolean } = {}): Promise<OwnedTemplate> {
  const folder = await mkdtemp(path.join(tmpdir(), `mihbara-${dialect}-`))
  if (dialect === 'sqlite') {
    const template: DatabaseTemplate = {
      dialect,
      url: `file:${path.join(folder, 'template.db')}`,
      serverUrl: '',
      folder,
    }
    await migrate(template.url)
    return { template, description: 'SQLite', dispose: () => deleteFolder(folder) }
  }
  const server = await startPostgres(options)
  const name = `mihbara_test_${randomBytes(6).toString('hex')}`
  const template: DatabaseTemplate = { dialect, url: addressOf(server.url, name), serverUrl: server.url, folder }
  await query(server.url, `CREATE DATABASE ${name}`)
  await migrate(template.url)
  return {
    template,
    description: server.description,
    async dispose() {
      if (process.env.TEST_POSTGRES_URL) await dropCopies(server.url, name)
      await server.stop()
      await deleteFolder(folder)
    },
  }
}

/** Copies a template, for one test or one file of tests, and gives the copy's `DATABASE_URL`. */
export async function copyTemplate(template: DatabaseTemplate): Promise<string> {
  const suffix = randomBytes(6).toString('hex')
  if (template.dialect === 'sqlite') {
    const file = path.join(template.folder, `${suffix}.db`)
    await copyFile(template.url.slice('file:'.length), file)
    return `file:${file}`
  }
  const name = new URL(template.url).pathname.slice(1)
  await query(template.serverUrl, `CREATE DATABASE ${name}_${suffix} TEMPLATE ${name}`)
  return addressOf(template.url, `${name}_${suffix}`)
}

async function migrate(url: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', path.join('db', 'migrate.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url },
  })
}

async function dropCopies(serverUrl: string, name: string): Promise<void> {
  const rows = await query(serverUrl, `SELECT datname FROM pg_database WHERE datname LIKE '${name}%'`)
  for (const { datname } of rows) await query(serverUrl, `DROP DATABASE ${datname} WITH (FORCE)`)
}

async function query(url: string, statement: string): Promise<{ datname?: string }[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ datname?: string }>(statement)).rows
  } finally {
    await client.end()
  }
}

function addressOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

const deleteFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })
