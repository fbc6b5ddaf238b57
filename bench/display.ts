import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'

const SCREEN = '1440x900x24'

/** A screen to paint on: event timing in a browser without one is nonsense. The machine's own if there is one. */
export async function openDisplay(): Promise<{ name: string; close(): void }> {
  const own = process.env.DISPLAY
  if (own) return { name: own, close() {} }
  ensureXvfb()
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once((server.stdio[3] as Readable).setEncoding('utf8'), 'data')
  return { name: `:${String(number).trim()}`, close: () => void server.kill() }
}

function ensureXvfb(): void {
  const isThere = () => spawnSync('which', ['Xvfb']).status === 0
  if (isThere()) return
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'xvfb'], { stdio: 'inherit', env })
  }
  if (!isThere()) throw new Error('No screen to measure on: install Xvfb, or set DISPLAY.')
}
