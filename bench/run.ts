import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, meets, type Result } from './scenario'

/** Every scenario, in the order of docs and of the table. */
const SCENARIOS = ['read', 'weight', 'type', 'open', 'together', 'list']

const folder = path.dirname(fileURLToPath(import.meta.url))

function runScenario(name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    let result: Result | undefined
    const child = fork(path.join(folder, 'one.ts'), [name], { execArgv: ['--import', 'tsx'] })
    child.on('message', message => {
      result = message as Result
    })
    child.on('error', reject)
    child.on('exit', code => {
      if (result) resolve(result)
      else reject(new Error(`Scenario ${name} ended with ${code} and no result`))
    })
  })
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

function describeTarget({ target }: Figure): string {
  if (!target) return ''
  return 'atMost' in target ? `≤ ${number.format(target.atMost)}` : `≥ ${number.format(target.atLeast)}`
}

function printTable(results: Record<string, Result>): void {
  for (const [name, { figures, notes }] of Object.entries(results)) {
    console.log(`\n${name}`)
    for (const figure of figures) {
      const met = meets(figure)
      const mark = met === null ? ' ' : met ? '✓' : '✗'
      const value = `${number.format(figure.value)} ${figure.unit}`.trim()
      console.log(`  ${mark} ${figure.what.padEnd(44)}${value.padStart(18)}   ${describeTarget(figure)}`)
    }
    for (const note of notes) console.log(`    ${note}`)
  }
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !SCENARIOS.includes(name))
if (unknown.length > 0) throw new Error(`No scenario ${unknown.join(', ')}; there are ${SCENARIOS.join(', ')}`)

const results: Record<string, Result> = {}
for (const name of asked.length > 0 ? asked : SCENARIOS) {
  console.log(`Measuring ${name} …`)
  try {
    results[name] = await runScenario(name)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
printTable(results)

const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version, load: loadavg() }
mkdirSync(path.join(folder, 'results'), { recursive: true })
writeFileSync(
  path.join(folder, 'results', 'latest.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
)
