import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import type { Page } from './floor-server'
import { startReadingSite } from './reading-site'
import { type Measure, median } from './scenario'

const CONNECTIONS = 32
const SECONDS = 6
const ROUNDS = 3
const ENCODING = { 'accept-encoding': 'gzip, deflate, br' }

/** The page as the server sends it, compressed. */
async function fetchPage(url: string): Promise<Page> {
  const [answer] = await once(get(url, { headers: ENCODING }), 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = answer.headers as Record<string, string>
  return { headers, bytes: Buffer.concat(chunks).toString('base64') }
}

async function startFloor(page: Page) {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'floor-server.ts')
  const child = fork(file, { execArgv: ['--import', 'tsx'] })
  child.send(page)
  const [address] = await once(child, 'message')
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => child.kill() }
}

async function load(url: string, duration: number) {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
    headers: ENCODING,
  })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 200, ${errors} failed`)
  return { rate: requests.average, p50: latency.p50, p99: latency.p99 }
}

/** An article's page at 32 connections, in turns with a bare server that sends the same bytes. */
export const measure: Measure = async () => {
  const site = await startReadingSite()
  const url = site.server.url + site.article
  await fetchPage(url)
  const page = await fetchPage(url)
  const floor = await startFloor(page)
  try {
    const ours: Awaited<ReturnType<typeof load>>[] = []
    const bare: typeof ours = []
    for (const target of [url, floor.url]) await load(target, 2)
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await load(floor.url, SECONDS))
      ours.push(await load(url, SECONDS))
    }
    const rate = median(ours.map(run => run.rate))
    const floorRate = median(bare.map(run => run.rate))
    const share = median(ours.map((run, round) => run.rate / (bare[round]?.rate ?? Number.NaN)))
    return {
      figures: [
        { what: 'article page, 32 connections', value: rate, unit: 'requests/s' },
        { what: 'the same bytes from bare node:http', value: floorRate, unit: 'requests/s' },
        { what: 'share of the floor', value: share * 100, unit: '%', target: { atLeast: 50 } },
        { what: 'p50', value: median(ours.map(run => run.p50)), unit: 'ms' },
        { what: 'p99 of the floor', value: median(bare.map(run => run.p99)), unit: 'ms' },
        { what: 'p99', value: median(ours.map(run => run.p99)), unit: 'ms', target: { atMost: 25 } },
      ],
      notes: [
        `${page.headers['content-length']} bytes in ${page.headers['content-encoding'] ?? 'plain'}; constant in the number of stories: one look into a map, until something is published`,
      ],
    }
  } finally {
    floor.stop()
    await site.close()
  }
}
