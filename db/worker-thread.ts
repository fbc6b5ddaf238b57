import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread: from the bundle beside this one where the server was built, else from its source.
 * @param name the name of its file, which stands beside `importer`, or beside the bundle
 * @param importer `import.meta.url` of the caller
 */
export function startThread(name: string, importer: string, options: WorkerOptions = {}): Worker {
  if (!importer.endsWith('.ts')) return new Worker(new URL(`${name}.js`, importer), options)
  return new Worker(new URL(`${name}.ts`, importer), { ...options, execArgv: ['--import', 'tsx'] })
}
