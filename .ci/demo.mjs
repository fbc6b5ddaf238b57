// `npm run demo`: from a clean clone to a newsroom at work. Plain Node: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './build-stamp.mjs'
import { ensureDependencies } from './dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const port = process.env.PORT || '3000'
const url = `http://localhost:${port}`
const env = {
  ...process.env,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: port,
  DATA_DIR: process.env.DATA_DIR || path.join(root, 'data', 'demo'),
  NEXTAUTH_URL: url,
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

ensureDependencies(root)
if (!isBuilt(root)) run('npm', ['run', '--silent', 'build'])
for (const step of ['db/migrate.ts', 'lib/commands/fill-sample.ts']) run(process.execPath, ['--import', 'tsx', step])
console.log(`The newsroom opens at ${url} (sign in: ${url}/sign-in, public site: ${url}/)\n`)

const server = spawn(process.execPath, ['dist/server.js'], { cwd: root, env, stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 0))
