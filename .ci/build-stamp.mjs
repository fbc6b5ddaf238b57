import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'public',
  'server.ts',
  'next.config.js',
  'package-lock.json',
]

/**
 * Whether the production build is there and newer than everything that it was made of.
 * @param {string} root
 */
export function isBuilt(root) {
  const parts = ['dist/server.js', '.next/BUILD_ID'].map(part => path.join(root, part))
  if (!parts.every(part => existsSync(part))) return false
  const built = Math.min(...parts.map(part => statSync(part).mtimeMs))
  return SOURCES.every(source => newest(path.join(root, source)) < built)
}

/**
 * @param {string} place
 * @returns {number} when the newest file in it was changed
 */
function newest(place) {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(place).map(name => newest(path.join(place, name))))
}
