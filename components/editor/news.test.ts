import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveState } from '@/lib/client/live-article'
import type { SaveMark } from '@/lib/client/save-mark'
import type { News } from './announcement-queue'
import { watchMark, watchPeople } from './news'
import type { Colleague } from './presence/people'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Something that can be listened to, with a value. */
function held<T>(first: T) {
  let value = first
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    set(next: T) {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const person = (name: string) => ({ id: name, name }) as Colleague

function aStory() {
  const people = held<Colleague[]>([person('نورة')])
  const live = held({ isConnected: true } as LiveState)
  const calm = held<{ mark: SaveMark; isOffline: boolean }>({ mark: 'saved', isOffline: false })
  const said: News[] = []
  const queue = { add: (news: News) => void said.push(news) }
  const liveArticle = { getState: live.read, subscribe: live.subscribe as never }
  watchPeople({ getPeople: people.read, subscribe: people.subscribe as never }, liveArticle, queue)
  watchMark({ get: calm.read, subscribe: calm.subscribe as never }, liveArticle, queue)
  return {
    said,
    people: (...names: string[]) => people.set(names.map(person)),
    connected: (isConnected: boolean) => live.set({ isConnected } as LiveState),
    mark: (...marks: SaveMark[]) => {
      for (const mark of marks) calm.set({ mark, isOffline: false })
    },
  }
}

test('who is here already is not said to have come; who comes and goes later is', () => {
  const { said, people } = aStory()
  people('نورة', 'عمر')
  vi.advanceTimersByTime(3_000)
  expect(said).toEqual([])
  people('نورة', 'عمر', 'ليلى')
  people('نورة', 'ليلى')
  expect(said).toEqual([
    { kind: 'joined', name: 'ليلى' },
    { kind: 'left', name: 'عمر' },
  ])
})

test('a lost connection is nobody’s leaving, and its return tells who really left meanwhile', () => {
  const { said, people, connected } = aStory()
  people('نورة', 'عمر')
  vi.advanceTimersByTime(3_000)
  connected(false)
  people()
  vi.advanceTimersByTime(60_000)
  connected(true)
  people('عمر')
  people('عمر', 'ليلى')
  vi.advanceTimersByTime(3_000)
  expect(said).toEqual([
    { kind: 'joined', name: 'ليلى' },
    { kind: 'left', name: 'نورة' },
  ])
})

test('saved is said after the first run of typing, then once a minute', () => {
  const { said, mark } = aStory()
  for (let run = 0; run < 30; run++) {
    mark('saving', 'saved')
    vi.advanceTimersByTime(3_000)
  }
  expect(said).toEqual([
    { kind: 'mark', mark: 'saved' },
    { kind: 'mark', mark: 'saved' },
  ])
})

test('not saved is said at once, and saved after that; without a connection the banner speaks', () => {
  const { said, mark, connected } = aStory()
  mark('saving', 'saved', 'saving', 'unsaved', 'saved')
  expect(said.map(news => (news.kind === 'mark' ? news.mark : ''))).toEqual(['saved', 'unsaved', 'saved'])
  connected(false)
  mark('unsaved')
  expect(said).toHaveLength(3)
  connected(true)
  mark('saved')
  expect(said).toHaveLength(4)
})

test('opening the story is no saving', () => {
  const { said, mark } = aStory()
  mark('opening', 'saved')
  expect(said).toEqual([])
})
