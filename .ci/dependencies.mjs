// Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs what package-lock.json asks for where it is missing or another version; otherwise touches nothing.
 * @param {string} root the folder of package-lock.json
 * @returns {boolean} whether it had to install
 */
export function ensureDependencies(root) {
  if (isInstalled(root)) return false
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) throw new Error('npm ci failed: nothing can run without its packages.')
  return true
}

/**
 * Compares with the lockfile that npm leaves in node_modules once an installation is complete.
 * @param {string} root
 */
function isInstalled(root) {
  const receipt = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(receipt)) return false
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const present = readPackages(receipt)
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true
    const found = present[folder]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
