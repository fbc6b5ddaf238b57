import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { openBareEditor } from './bare-editor'
import { longStory } from './long-story'
import { type Figure, type Measure, percentile } from './scenario'
import { openWritingRoom } from './writing-room'

const SIZES = [1_000, 10_000, 50_000]
const ROUNDS = 3
const KEYSTROKES = 100
const WARM_UP = 20
const LETTERS = 'والتقى الوزير نظيره في العاصمة '

/** Milliseconds from keydown to the end of the first frame after it, of one page. */
async function typeInto(page: Page): Promise<number[]> {
  const editor = page.locator('.ProseMirror')
  const blocks = editor.locator('> p')
  await blocks.first().waitFor()
  const middle = blocks.nth(Math.floor((await blocks.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const channel = new MessageChannel()
    let pressed = 0
    // The task that a frame posts runs when the frame was painted.
    channel.port1.onmessage = () => times.push(performance.now() - pressed)
    window.addEventListener(
      'keydown',
      event => {
        pressed = event.timeStamp
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  const session = await page.context().newCDPSession(page)
  for (let index = 0; index < WARM_UP + KEYSTROKES; index++) {
    await press(session, LETTERS[index % LETTERS.length] ?? ' ')
    await page.waitForFunction(count => (window as unknown as { times: number[] }).times.length > count, index)
    // At no fixed distance from the frames, as fast as a quick typist.
    await pause(60 + Math.random() * 40)
  }
  return (await page.evaluate(() => (window as unknown as { times: number[] }).times)).slice(WARM_UP)
}

/** An Arabic keystroke. */
async function press(session: CDPSession, letter: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
}

/** Keystroke to paint in long stories, beside Tiptap's starter kit on an empty page, in turns. */
export const measure: Measure = async () => {
  const room = await openWritingRoom()
  const floor = await openBareEditor()
  try {
    const figures: Figure[] = []
    for (const words of SIZES) {
      const story = longStory(words)
      const addresses = {
        floor: floor.addressOf(story),
        ours: `${room.server.url}/desk/articles/${await room.newStory(story)}`,
      }
      const times = { floor: [] as number[], ours: [] as number[] }
      for (let round = 0; round < ROUNDS; round++) {
        for (const place of ['floor', 'ours'] as const) {
          const context = await room.newContext()
          const page = await context.newPage()
          await page.goto(addresses[place])
          times[place].push(...(await typeInto(page)))
          await context.close()
        }
      }
      const size = `${words.toLocaleString('en')} words`
      const p95 = { floor: percentile(times.floor, 0.95), ours: percentile(times.ours, 0.95) }
      figures.push(
        { what: `${size}: p50 of the floor`, value: percentile(times.floor, 0.5), unit: 'ms' },
        { what: `${size}: p50`, value: percentile(times.ours, 0.5), unit: 'ms' },
        { what: `${size}: p95 of the floor`, value: p95.floor, unit: 'ms' },
        {
          what: `${size}: p95`,
          value: p95.ours,
          unit: 'ms',
          ...(words === 10_000 && { target: { atMost: 16 } }),
        },
        { what: `${size}: p95 over the floor's`, value: p95.ours / p95.floor, unit: '×', target: { atMost: 1.25 } },
      )
    }
    return {
      figures,
      notes: [
        `${ROUNDS} × ${KEYSTROKES} keystrokes in the middle of each story, from the key's own time to the end of the first frame, at 60 frames a second: up to 16.7 ms of each is waiting for the frame`,
      ],
    }
  } finally {
    floor.close()
    await room.close()
  }
}
