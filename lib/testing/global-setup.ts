import type { TestProject } from 'vitest/node'
import { createTemplate, type DatabaseTemplate } from './database'

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate
  }
}

/** Once a project, before its files: the migrated database that each of them gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const owned = await createTemplate(project.name === 'postgres' ? 'postgres' : 'sqlite')
  console.log(`Service tests on ${owned.description}`)
  project.provide('databaseTemplate', owned.template)
  return owned.dispose
}
