import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../e2e/browser'
import { startReadingSite } from './reading-site'
import { type Measure, median } from './scenario'

const VISITS = 5
const PHONE = { width: 390, height: 844 }

interface Visit {
  requests: number
  /** Bytes over the wire by type of resource, headers counted. */
  bytes: Record<string, number>
  lcp: number
  tbt: number
}

/** A first visit: nothing cached, connections new. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const paints = await entriesOf(page, 'largest-contentful-paint')
  const tasks = await entriesOf(page, 'longtask')
  await context.close()
  return {
    requests: types.size,
    bytes,
    lcp: paints.at(-1)?.startTime ?? Number.NaN,
    tbt: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
  }
}

/** Performance entries of the page so far; none where there are none by the next frame but one. */
function entriesOf(page: Page, type: string): Promise<{ startTime: number; duration: number }[]> {
  return page.evaluate(
    wanted =>
      new Promise<{ startTime: number; duration: number }[]>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().map(entry => entry.toJSON()))).observe({
          type: wanted,
          buffered: true,
        })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])))
      }),
    type,
  )
}

/** What a reader's first visit to an article costs, in a real browser of a phone's size. */
export const measure: Measure = async () => {
  const site = await startReadingSite()
  const browser = await chromium.launch(launchOptions)
  try {
    const url = site.server.url + site.article
    await visit(browser, url)
    const visits: Visit[] = []
    for (let count = 0; count < VISITS; count++) visits.push(await visit(browser, url))
    const [first] = visits
    if (!first) throw new Error('Nobody came')
    const kilobytes = (type: string) => (first.bytes[type] ?? 0) / 1024
    const total = Object.values(first.bytes).reduce((sum, value) => sum + value, 0) / 1024
    return {
      figures: [
        { what: 'first visit to an article, all bytes', value: total, unit: 'KB', target: { atMost: 120 } },
        ...Object.keys(first.bytes).map(type => ({ what: `  ${type}`, value: kilobytes(type), unit: 'KB' })),
        { what: 'JavaScript', value: kilobytes('Script'), unit: 'KB', target: { atMost: 10 } },
        { what: 'requests', value: first.requests, unit: '' },
        {
          what: 'largest contentful paint',
          value: median(visits.map(({ lcp }) => lcp)),
          unit: 'ms',
          target: { atMost: 800 },
        },
        { what: 'total blocking time', value: median(visits.map(({ tbt }) => tbt)), unit: 'ms', target: { atMost: 0 } },
      ],
      notes: ['the fonts are the same for every page and kept for a year: a second page costs its document alone'],
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
