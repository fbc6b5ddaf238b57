import type { Measure } from './scenario'

// Started by run.ts for each scenario, so that none finds the memory, the database or the warmth of another.
const { measure } = (await import(`./${process.argv[2]}.ts`)) as { measure: Measure }
const result = await measure()
process.send?.(result, () => process.exit(0))
