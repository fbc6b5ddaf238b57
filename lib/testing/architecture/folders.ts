import path from 'node:path'
import type { Source } from './source'

const pure = ['lib/editorial', 'lib/arabic', 'lib/document', 'lib/copydesk']
const door = ['lib/services', 'lib/contracts', 'lib/environment', 'messages', ...pure]
const shown = ['lib/client', 'lib/contracts', 'messages', ...pure]

/** Which of our own folders each folder may import; the table of the architecture, its more exact paths first. */
const table: [folder: string, mayImport: string[]][] = [
  ['lib/editorial', []],
  ['lib/arabic', []],
  ['lib/document', ['lib/editorial', 'lib/arabic']],
  ['lib/copydesk', ['lib/editorial', 'lib/arabic']],
  ['lib/contracts', ['lib/editorial', 'lib/arabic']],
  ['lib/environment', []],
  ['messages', pure],
  ['db', ['lib/editorial', 'lib/environment']],
  ['lib/services', ['lib/contracts', 'lib/environment', 'db', ...pure]],
  ['lib/auth', door],
  ['lib/collaboration', ['lib/auth', ...door]],
  ['lib/http', ['lib/auth', ...door]],
  ['lib/site', ['lib/auth', 'components/site', ...door]],
  ['lib/commands', door],
  ['lib/client', ['lib/contracts', 'messages', ...pure]],
  ['components/site', ['lib/contracts', 'messages', ...pure]],
  ['components', shown],
  ['app', ['components', 'components/site', 'lib/services', 'lib/http', 'lib/auth', 'lib/site', ...shown]],
]
const unrestricted = ['server', 'lib/testing', 'e2e', 'bench', '.ci']
const folders = [...table.map(([folder]) => folder), ...unrestricted]
/** What ties code to one place: a file system, a database, the DOM. Compression only computes. */
const tied =
  /^(node:(?!zlib$)|react$|react\/|react-dom|next$|next[/-]|@tiptap\/react|@hocuspocus\/|drizzle-orm|better-sqlite3|pg$|ws$)/

/**
 * Imports that the table of the architecture does not allow. Tests stand outside it, as they join what the table
 * keeps apart; only a component's test must do without the database too.
 */
export function findForbiddenImports(sources: Source[]): string[] {
  return sources.flatMap(source => {
    const from = folderOf(source.path)
    if (!from) return source.path.includes('/') ? [`${source.path}: is in no folder of the architecture`] : []
    return source.imports.flatMap(imported => {
      const target = resolveImport(source.path, imported.text)
      const reason = target
        ? whyNot(source, from, target, imported.typeOnly)
        : whyNotPackage(source, from, imported.text)
      return reason ? [`${source.path}:${imported.line} imports ${imported.text}: ${reason}`] : []
    })
  })
}

function whyNot(source: Source, from: string, target: string, typeOnly: boolean): string | null {
  const to = folderOf(target)
  if (!to || to === from || unrestricted.includes(from)) return null
  if (source.isTest) return from.startsWith('components') && to === 'db' ? 'a component knows no database' : null
  const allowed = table.find(([folder]) => folder === from)?.[1] ?? []
  if (!allowed.includes(to)) return `${from} may not import ${to}`
  if (from === 'db' && to === 'lib/editorial' && !typeOnly) return 'db may import only types of lib/editorial'
  return null
}

function whyNotPackage(source: Source, from: string, name: string): string | null {
  const isPure = [...pure, 'lib/contracts'].includes(from)
  return isPure && !source.isTest && tied.test(name) ? `${from} is pure` : null
}

/** The folder of the table that holds a path, which may lack its extension. */
function folderOf(file: string): string | undefined {
  const bare = file.replace(/\.\w+$/, '')
  const holding = folders.filter(folder => bare === folder || file.startsWith(`${folder}/`))
  return holding.sort((a, b) => b.length - a.length)[0]
}

/** An import's path from the root, perhaps without its extension; null for a package. */
export function resolveImport(importer: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier)
  return null
}
