import { Worker } from 'node:worker_threads'

/**
 * Starts a thread: from the bundle beside this one where the server was built, else from its source.
 * @param name the name of its file, which stands beside `importer`, or beside the bundle
 * @param importer `import.meta.url` of the caller
 */
export function startThread(name: string, importer: string): Worker {
  if (!importer.endsWith('.ts')) return new Worker(new URL(`${name}.js`, importer))
  const source = new URL(`${name}.ts`, importer)
  // A thread does not inherit the loader that its process was started with.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`
  return new Worker(start, { eval: true })
}
