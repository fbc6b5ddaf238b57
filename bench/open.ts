import type { BrowserContext } from '@playwright/test'
import { Flood } from '@/lib/testing/durability/flood'
import { longStory } from './long-story'
import { type Figure, type Measure, median } from './scenario'
import { openWritingRoom, type WritingRoom } from './writing-room'

const SIZES = [1_000, 10_000, 50_000]
const EDITS = 50_000
/** Edits that are on their way at once while the long history is written. */
const WINDOW = 200
const VISITS = 5

/** Milliseconds from navigation to a caret in an editor that can be written in. */
async function open(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = () => {
      const editor = document.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]')
      editor?.focus()
      if (editor?.contains(getSelection()?.anchorNode ?? null)) Object.assign(window, { caret: performance.now() })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: 'commit' })
  const caret = await page.waitForFunction(() => (window as unknown as { caret?: number }).caret)
  const time = (await caret.jsonValue()) ?? Number.NaN
  await page.close()
  return time
}

/** The middle of some visits; the first one, to another story, fills the browser's cache and warms the server. */
async function visits(room: WritingRoom, articleId: string, other: string): Promise<number> {
  const context = await room.newContext()
  const addressOf = (id: string) => `${room.server.url}/desk/articles/${id}`
  await open(context, addressOf(other))
  const times: number[] = []
  for (let count = 0; count < VISITS; count++) times.push(await open(context, addressOf(articleId)))
  await context.close()
  return median(times)
}

/** Types into a story until so many edits are behind it. */
async function writeHistory({ server, cookie }: WritingRoom, articleId: string): Promise<void> {
  const flood = new Flood('edit', { url: server.url.replace('http', 'ws'), articleId, cookie })
  await flood.tab.synced()
  await new Promise<void>(resolve => {
    const fill = () => {
      while (flood.typed < EDITS && flood.tab.provider.unsyncedChanges < WINDOW) flood.type()
      if (flood.acknowledged === EDITS) resolve()
    }
    flood.tab.provider.on('unsyncedChanges', () => setImmediate(fill))
    fill()
  })
  flood.tab.close()
}

/** How long one waits to write, by the length of the story and of its history. */
export const measure: Measure = async () => {
  const room = await openWritingRoom()
  try {
    const other = await room.newStory(longStory(100))
    const figures: Figure[] = []
    for (const words of SIZES) {
      const value = await visits(room, await room.newStory(longStory(words)), other)
      const what = `${words.toLocaleString('en')} words, to the first caret`
      figures.push({ what, value, unit: 'ms', ...(words === 10_000 && { target: { atMost: 1_000 } }) })
    }
    const worn = await room.newStory(longStory(100))
    await writeHistory(room, worn)
    const fresh = await room.newStory(longStory(EDITS))
    const [history, none] = [await visits(room, worn, other), await visits(room, fresh, other)]
    figures.push(
      { what: `${EDITS.toLocaleString('en')} edits behind it`, value: history, unit: 'ms' },
      { what: 'as many words, imported at once', value: none, unit: 'ms' },
      { what: 'what the history costs', value: history / none, unit: '×', target: { atMost: 1.1 } },
    )
    return { figures, notes: [`middle of ${VISITS} visits with a warm cache; the story is loaded anew for each`] }
  } finally {
    await room.close()
  }
}
