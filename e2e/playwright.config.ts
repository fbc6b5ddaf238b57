import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser'
import type { Options } from './fixtures'

/** What is tried letter by letter and key by key: longer than `npm test` may last, see `npm run test:editor`. */
const EDITOR = /(?:menus|paste|rtl-\w+|together|ways-of-working)\.spec\.ts$/

/** Leaves its newsroom with a suspended journalist and a forged log: nothing else may run in that one. */
const JOURNEY = 'journey.spec.ts'

export default defineConfig<object, Options>({
  testDir: '.',
  outputDir: '../test-results',
  // Each worker runs a server and a browser of its own. Two of them are as much as two cores carry.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'sqlite', use: { dialect: 'sqlite' }, testIgnore: [EDITOR, JOURNEY] },
    { name: 'journey', use: { dialect: 'sqlite' }, testMatch: JOURNEY },
    { name: 'editor', use: { dialect: 'sqlite' }, testMatch: EDITOR },
    { name: 'postgres', use: { dialect: 'postgres' }, testMatch: JOURNEY },
  ],
  use: {
    launchOptions,
    locale: 'ar',
    timezoneId: 'Asia/Riyadh',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
