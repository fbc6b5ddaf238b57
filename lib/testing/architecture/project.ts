import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSource, type Source } from './source'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** Every file of the repository, as paths from its root; what git ignores is left out. */
export function listFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  return files.filter(file => existsSync(path.join(root, file)))
}

/** The text of one file, by its path from the root. */
export const readText = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Every source file and style sheet of the repository. */
export function readSources(): Source[] {
  return listFiles()
    .filter(file => /\.(tsx?|css)$/.test(file))
    .map(file => parseSource(file, readText(file)))
}
