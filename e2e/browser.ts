import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from '../.ci/browser.mjs'

/** How tests and measurements start Chromium: quiet, alike everywhere, and allowed to run as root. */
export const launchOptions: LaunchOptions = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
