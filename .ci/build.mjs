// `npm run build`: Next's pages, and the server with its threads as plain JavaScript.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, 'dist')

const commands = readdirSync(path.join(root, 'lib', 'commands')).filter(name => !name.endsWith('.test.ts'))

/** What becomes a file of its own in dist/: the server, what runs in a thread, and the commands. */
const entries = {
  ...Object.fromEntries(commands.map(name => [path.parse(name).name, path.join('lib', 'commands', name)])),
  newsroom: 'server.ts',
  'log-writer': 'db/log-writer.ts',
  'compaction-thread': 'lib/services/compaction-thread.ts',
}

const next = spawnSync(process.execPath, [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
if (next.status !== 0) process.exit(next.status ?? 1)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: folder,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
})
// React and Next look at it as soon as they are loaded.
writeFileSync(path.join(folder, 'server.js'), "process.env.NODE_ENV ??= 'production'\nawait import('./newsroom.js')\n")
