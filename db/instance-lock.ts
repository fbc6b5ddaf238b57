import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { getEnvironment } from '@/lib/environment'
import { dialect } from './dialect'

/**
 * Makes this process the only server of its SQLite file, for as long as it lives: the lock is the system's, and ends
 * with the process however that ends. Postgres serves any number.
 * @throws Error with a sentence for the terminal where another server has it
 */
export function lockDatabase(): { release(): void } {
  if (dialect === 'postgres') return { release: () => undefined }
  const file = getEnvironment().databaseUrl.slice('file:'.length)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new Error(`Another server is using ${file}. Stop it first, or give this one a DATA_DIR of its own.`)
  }
  return { release: () => void lock.close() }
}
