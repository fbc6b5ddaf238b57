import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnnouncementQueue, type News } from './announcement-queue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aQueue() {
  const said: News[][] = []
  return { said, queue: new AnnouncementQueue(news => said.push(news)) }
}

const joined = (name: string): News => ({ kind: 'joined', name })
const left = (name: string): News => ({ kind: 'left', name })

test('people who come within a moment are said together', () => {
  const { queue, said } = aQueue()
  for (const name of ['نورة', 'عمر', 'ليلى']) {
    queue.add(joined(name))
    vi.advanceTimersByTime(500)
  }
  expect(said).toEqual([])
  vi.advanceTimersByTime(3_000)
  expect(said).toEqual([[joined('نورة'), joined('عمر'), joined('ليلى')]])
})

test('who only loads the page anew is not spoken of', () => {
  const { queue, said } = aQueue()
  queue.add(left('نورة'))
  vi.advanceTimersByTime(1_500)
  queue.add(joined('نورة'))
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([])
})

test('what changes twice is said as it is in the end, and soon', () => {
  const { queue, said } = aQueue()
  queue.add({ kind: 'state', state: 'editing' })
  queue.add({ kind: 'state', state: 'draft' })
  vi.advanceTimersByTime(300)
  expect(said).toEqual([[{ kind: 'state', state: 'draft' }]])
})

test('however much happens, there are seconds between two announcements', () => {
  const { queue, said } = aQueue()
  const times: number[] = []
  for (let at = 0; at < 40; at++) {
    queue.add(at % 2 ? { kind: 'mark', mark: 'saved' } : { kind: 'state', state: 'draft' })
    vi.advanceTimersByTime(500)
    if (said.length > times.length) times.push(at * 500)
  }
  expect(said.length).toBeGreaterThan(2)
  for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(3_500)
})

test('after its end it is silent', () => {
  const { queue, said } = aQueue()
  queue.add(joined('نورة'))
  queue.stop()
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([])
})
