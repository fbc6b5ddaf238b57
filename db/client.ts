import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import pg from 'pg'
import { getEnvironment } from '@/lib/environment'
import { dialect } from './dialect'
import * as schema from './schema'

/** The handle that queries use on either database; typed as SQLite's asynchronous one, so that all is awaited. */
export type Database = BaseSQLiteDatabase<'async', unknown, typeof schema>

/** What one transaction carries with it. */
export interface TransactionContext {
  database: Database
  beforeCommit: (() => Promise<void>)[]
  afterCommit: (() => void)[]
}

/** The open database; one a process, shared by the server and by Next's bundle. */
export interface Connection {
  reader: Database
  current: AsyncLocalStorage<TransactionContext>
  /** Runs work in a transaction of its own; nested calls are joined by `transaction()`, not here. */
  begin<T>(work: (database: Database) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const KEY = Symbol.for('mihbara.database')
const holder = globalThis as { [KEY]?: Connection }

/** The connection of this process, opened when first asked for. */
export function getConnection(): Connection {
  holder[KEY] ??= dialect === 'sqlite' ? openSqlite() : openPostgres()
  return holder[KEY]
}

/** Closes the database, for a graceful stop and between tests. */
export async function closeConnection(): Promise<void> {
  const connection = holder[KEY]
  delete holder[KEY]
  await connection?.close()
}

/** The transaction under way, or a handle that only reads. */
export function database(): Database {
  const connection = getConnection()
  return connection.current.getStore()?.database ?? connection.reader
}

/** Opens the SQLite file with the settings that every connection to it needs. */
export function openSqliteFile(url = getEnvironment().databaseUrl): Sqlite.Database {
  const file = url.slice('file:'.length)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const connection = new Sqlite(file, { timeout: 5000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  return connection
}

function openSqlite(): Connection {
  const writer = openSqliteFile()
  const reader = openSqliteFile()
  reader.pragma('query_only = ON')
  const writing = drizzleSqlite(writer, { schema, casing: 'snake_case' }) as unknown as Database
  let queue: Promise<unknown> = Promise.resolve()

  async function inTurn<T>(work: (database: Database) => Promise<T>): Promise<T> {
    writer.exec('BEGIN IMMEDIATE')
    try {
      const result = await work(writing)
      writer.exec('COMMIT')
      return result
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    }
  }

  return {
    reader: drizzleSqlite(reader, { schema, casing: 'snake_case' }) as unknown as Database,
    current: new AsyncLocalStorage(),
    begin(work) {
      const turn = queue.then(() => inTurn(work))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await queue
      reader.close()
      writer.close()
    },
  }
}

function openPostgres(): Connection {
  const pool = new pg.Pool({ connectionString: getEnvironment().databaseUrl, max: 10 })
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const handle = drizzlePostgres(pool, { schema, casing: 'snake_case' })
  return {
    reader: handle as unknown as Database,
    current: new AsyncLocalStorage(),
    begin: work => handle.transaction(transaction => work(transaction as unknown as Database)),
    close: () => pool.end(),
  }
}

// int8 arrives as text from Postgres; every integer of ours is a safe one.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
