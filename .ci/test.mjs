// `npm test`, and with the argument `check` everything but the browser. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureDependencies } from './dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const reports = mkdtempSync(path.join(tmpdir(), 'mihbara-reports-'))
const withBrowser = process.argv[2] !== 'check'
const total = { passed: 0, failed: 0 }

/** @type {[name: string, work: () => void][]} */
const steps = [
  ['packages', () => console.log(ensureDependencies(root) ? 'installed' : 'already installed')],
  ['browser', prepareBrowser],
  ['types', () => runAll(['next', 'typegen'], ['tsc', '--noEmit'])],
  ['lint', () => run('biome', ['ci', '--colors=off', '--error-on-warnings'])],
  ['unit tests', () => runVitest('unit')],
  ['service tests on SQLite', () => runVitest('sqlite')],
  ['service tests on Postgres', () => runVitest('postgres')],
  ['production build', () => run('npm', ['run', '--silent', 'build'])],
  ['killed under load on SQLite', () => runDurability('sqlite')],
  ['killed under load on Postgres', () => runDurability('postgres')],
  ['end-to-end tests', runPlaywright],
]
const inBrowser = ['browser', 'end-to-end tests']

process.exitCode = 0
for (const [name, work] of steps) {
  if (!withBrowser && inBrowser.includes(name)) continue
  if (!step(name, work)) break
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)

/**
 * @param {string} name
 * @param {() => void} work
 */
function step(name, work) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const failedBefore = total.failed
  try {
    work()
    console.log(`── ${name}: done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    return true
  } catch (error) {
    console.error(`── ${name}: FAILED after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    console.error(error instanceof Error ? error.message : error)
    if (total.failed === failedBefore) total.failed += 1
    process.exitCode = 1
    return false
  }
}

function prepareBrowser() {
  const browser = ensureBrowser(root)
  process.env.CHROMIUM_PATH = browser.path
  console.log(`${browser.path} (${browser.source})`)
}

/** @param {string} project */
function runVitest(project) {
  const file = path.join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  count(
    file,
    () => run('vitest', ['run', '--project', project, ...reporters]),
    report => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  )
}

/** @param {string} database */
function runDurability(database) {
  run('npm', ['run', '--silent', 'test:durability', '--', '--database', database, '--kills', '3'])
}

function runPlaywright() {
  const file = path.join(reports, 'playwright.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const projects = ['--project=sqlite', '--project=journey', '--project=postgres']
  count(
    file,
    () => run('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...projects, '--reporter=list,json'], env),
    report => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }),
  )
}

/**
 * Adds what a suite's report says to the total, whether the suite passed or failed.
 * @param {string} file
 * @param {() => void} suite
 * @param {(report: any) => { passed: number, failed: number }} read
 */
function count(file, suite, read) {
  try {
    suite()
  } finally {
    if (existsSync(file)) {
      const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
      total.passed += passed
      total.failed += failed
    }
  }
}

/** @param {string[][]} commands */
function runAll(...commands) {
  for (const [command = '', ...args] of commands) run(command, args)
}

/**
 * Runs a program of node_modules or of the machine to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function run(command, args, env = {}) {
  const bin = path.join(root, 'node_modules', '.bin')
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  if (result.error) throw result.error
  if (result.status !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${result.status ?? result.signal}`)
}
