import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { getEnvironment } from '@/lib/environment'
import { openSqliteFile } from './client'
import { dialect } from './dialect'

/** Held while migrating, so that instances that start together take turns. */
const MIGRATION_LOCK = 4_915_118

/**
 * Brings the database in `DATABASE_URL` to the newest schema.
 * @param folder the folder that holds `sqlite/` and `postgres/`
 */
export async function migrate(folder: string): Promise<void> {
  const migrationsFolder = path.join(folder, dialect)
  if (dialect === 'sqlite') migrateFile(migrationsFolder)
  else await migrateServer(migrationsFolder)
}

function migrateFile(migrationsFolder: string): void {
  const connection = openSqliteFile()
  try {
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder })
  } finally {
    connection.close()
  }
}

async function migrateServer(migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: getEnvironment().databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migratePostgres(drizzlePostgres(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}

if (
  process.argv[1] &&
  fileURLToPath(import.meta.url) === path.resolve(process.argv[1]) &&
  import.meta.url.endsWith('/db/migrate.ts')
) {
  await migrate(path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations'))
}
