import { resolveImport } from './folders'
import type { Source } from './source'

/** Every cycle of imports, written as the files it goes through. An import of types alone counts too. */
export function findCycles(sources: Source[]): string[] {
  const known = new Set(sources.map(source => source.path))
  const imports = new Map(sources.map(source => [source.path, importedFiles(source, known)]))
  const done = new Set<string>()
  const cycles: string[] = []

  function visit(file: string, trail: string[]): void {
    const start = trail.indexOf(file)
    if (start >= 0) {
      cycles.push([...trail.slice(start), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }

  for (const file of imports.keys()) visit(file, [])
  return cycles
}

function importedFiles(source: Source, known: Set<string>): string[] {
  return source.imports.flatMap(({ text }) => {
    const target = resolveImport(source.path, text)
    const candidates = target ? [target, `${target}.ts`, `${target}.tsx`] : []
    return candidates.filter(candidate => known.has(candidate))
  })
}
