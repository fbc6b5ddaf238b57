import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { getEnvironment } from '@/lib/environment'

export type Dialect = 'sqlite' | 'postgres'

/** The database that `DATABASE_URL` names; fixed for the life of the process. */
export const dialect: Dialect = getEnvironment().databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres'

const sqliteColumns = {
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: () => sqlite.integer({ mode: 'number' }),
  boolean: () => sqlite.integer({ mode: 'boolean' }),
  timestamp: () => sqlite.integer({ mode: 'timestamp_ms' }),
  json: () => sqlite.text({ mode: 'json' }),
  bytes: () => sqlite.blob({ mode: 'buffer' }),
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
}

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' })

const postgresColumns = {
  table: pg.pgTable,
  text: pg.text,
  integer: () => pg.bigint({ mode: 'number' }),
  boolean: () => pg.boolean(),
  timestamp: () => pg.timestamp({ precision: 3, withTimezone: true, mode: 'date' }),
  json: () => pg.jsonb(),
  bytes: () => bytea(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
}

/**
 * Column builders of the database in use, under SQLite's types. The one cast of the schema: the two
 * families of builders have the same shape here and the same JavaScript types in their rows.
 */
export const columns = (dialect === 'sqlite' ? sqliteColumns : postgresColumns) as typeof sqliteColumns
