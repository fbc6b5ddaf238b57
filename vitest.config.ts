import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const databaseTests = '**/*.db.test.{ts,tsx}'
const outside = ['node_modules/**', '.next/**', 'dist/**', 'data/**', 'e2e/**']

/** Suites that need a database run once on each, with a copy of a migrated one for every file. */
function onDatabase(name: 'sqlite' | 'postgres'): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [databaseTests],
      globalSetup: ['lib/testing/global-setup.ts'],
      setupFiles: ['lib/testing/file-setup.ts'],
    },
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    exclude: outside,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    env: { LOG_LEVEL: 'silent' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...outside, databaseTests] } },
      onDatabase('sqlite'),
      onDatabase('postgres'),
    ],
  },
})
