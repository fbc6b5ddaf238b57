import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser'
import type { Options } from './fixtures'

export default defineConfig<object, Options>({
  testDir: '.',
  outputDir: '../test-results',
  // Each worker runs a server and a browser of its own: more of them than one would fight for two cores.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'sqlite', use: { dialect: 'sqlite' } },
    { name: 'postgres', use: { dialect: 'postgres' }, testMatch: 'journey.spec.ts' },
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
