import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LogAppender, readStoredDocument } from '@/lib/services/document-log'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

let newsroom: LiveNewsroom
/** What happens to the next appends: the disk is full, or its answer is lost on the way. */
let mishaps: ('refuses' | 'is silent')[] = []

const unreliable = (appender: LogAppender): LogAppender => ({
  ...appender,
  async append(requests) {
    const mishap = mishaps.shift()
    if (mishap === 'refuses') throw new Error('database or disk is full')
    const outcomes = await appender.append(requests)
    if (mishap === 'is silent') throw new Error('connection lost')
    return outcomes
  },
})

beforeAll(async () => {
  newsroom = await openLiveNewsroom(unreliable)
})
beforeEach(() => {
  mishaps = []
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

test.each(['refuses', 'is silent'] as const)(
  'when the disk %s, nothing is acknowledged, everybody comes back, and nothing is lost or doubled',
  async mishap => {
    const story = await newsroom.newStory()
    const [first, second] = await newsroom.openAll(['journalist', 'admin'], story)
    first.type('أ')
    await first.saved()
    mishaps = [mishap, 'refuses']
    first.type('ب')
    second.type('ج')
    await Promise.all([first.ended(), second.ended()])
    expect(new Set([...first.endings, ...second.endings])).toEqual(new Set(['unavailable']))
    await Promise.all([first.saved(), second.saved()])
    await expect.poll(() => first.text()).toBe(second.text())
    const text = await newsroom.storedText(story)
    expect([...text].sort()).toEqual(['أ', 'ب', 'ج'])
    expect(text).toBe(first.text())
    await readStoredDocument(story)
  },
)

test('one story’s edits wait for nobody else’s refusal', async () => {
  const [one, other] = [await newsroom.newStory(), await newsroom.newStory()]
  const [first] = await newsroom.openAll(['journalist'], one)
  const [second] = await newsroom.openAll(['admin'], other)
  first.ydoc.getMap('elsewhere').set('key', 'value')
  second.type('يصل')
  await second.saved()
  expect(await first.ended()).toBe('refused:second_root')
  expect(await newsroom.storedText(other)).toBe('يصل')
})
