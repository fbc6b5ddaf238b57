import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ListArticlesInput } from '@/lib/contracts/articles'
import { fillNewsroom, READERS } from './list-newsroom'
import { type Figure, type Measure, median, percentile } from './scenario'

const STORIES = 100_000
const LIMIT = 30
const FAR_PAGE = 2_000
const ROUNDS = 200

/** Who asks for what; the first three are what the targets are for. */
const CASES: { name: string; who: keyof typeof READERS; query: Partial<ListArticlesInput>; page: number }[] = [
  { name: 'admin, everything', who: 'admin', query: {}, page: FAR_PAGE },
  {
    name: 'editor, desk and state',
    who: 'editor',
    query: { desk: 'politics', state: ['published'] },
    page: FAR_PAGE,
  },
  { name: 'journalist', who: 'journalist', query: {}, page: FAR_PAGE },
  { name: 'editor, three states', who: 'editor', query: { state: ['draft', 'editing', 'approved'] }, page: 200 },
  { name: 'admin, one author', who: 'admin', query: { author: 'user-0' }, page: 200 },
  { name: 'journalist, own stories', who: 'journalist', query: { mine: true }, page: 20 },
]

const folder = path.dirname(fileURLToPath(import.meta.url))

/** Pages of lists over 100,000 stories, from the service: the first one and a far one, in turns. */
export const measure: Measure = async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'mihbara-list-'))
  const file = path.join(home, 'newsroom.db')
  // Read when db/ is first imported: nothing of ours that reads it may be imported above this.
  process.env.DATABASE_URL = `file:${file}`
  process.env.DATA_DIR = home
  try {
    const { migrate } = await import('@/db/migrate')
    await migrate(path.join(folder, '..', 'db', 'migrations'))
    fillNewsroom(file, STORIES)
    const figures: Figure[] = []
    for (const [index, one] of CASES.entries()) figures.push(...(await measureCase(one, index < 3)))
    const { closeConnection } = await import('@/db/client')
    await closeConnection()
    return {
      figures,
      notes: [
        `${STORIES.toLocaleString('en')} stories on SQLite, ${LIMIT} a page, ${ROUNDS} readings of each in turns`,
        'A page is a place in an index: its cost does not grow with how far it is, nor with how many stories there are.',
      ],
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function measureCase({ name, who, query, page }: (typeof CASES)[number], hasTarget: boolean): Promise<Figure[]> {
  const { listArticles } = await import('@/lib/services/articles')
  const { getActor } = await import('@/lib/services/people')
  const actor = await getActor(READERS[who])
  type Place = Parameters<typeof listArticles>[2]
  const read = (after: Place, limit = LIMIT) => listArticles(actor, { ...query, limit }, after)

  let place: Place = null
  for (let left = (page - 1) * LIMIT; left > 0; left -= 1_000) {
    const { next } = await read(place, Math.min(left, 1_000))
    if (!next) throw new Error(`The list of ${name} has no page ${page}`)
    place = next
  }

  const first: number[] = []
  const far: number[] = []
  const time = async (times: number[], after: Place) => {
    const start = performance.now()
    const { items } = await read(after)
    times.push(performance.now() - start)
    if (items.length === 0) throw new Error(`A page of ${name} is empty`)
  }
  for (let round = -60; round < ROUNDS; round++) {
    await time(round < 0 ? [] : first, null)
    await time(round < 0 ? [] : far, place)
  }
  const fast = hasTarget ? { target: { atMost: 50 } } : {}
  const flat = hasTarget ? { target: { atMost: 1.2 } } : {}
  const farPage = `page ${page.toLocaleString('en')}`
  return [
    { what: `${name}: page 1, p50`, value: median(first), unit: 'ms' },
    { what: `${name}: page 1, p99`, value: percentile(first, 0.99), unit: 'ms', ...fast },
    { what: `${name}: ${farPage}, p50`, value: median(far), unit: 'ms' },
    { what: `${name}: ${farPage}, p99`, value: percentile(far, 0.99), unit: 'ms', ...fast },
    { what: `${name}: ${farPage} against page 1`, value: median(far) / median(first), unit: '×', ...flat },
  ]
}
