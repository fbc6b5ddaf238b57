import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveState } from '@/lib/client/live-article'
import type { SaveMark } from '@/lib/client/save-mark'
import { CalmMark } from './calm-mark'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aLiveArticle() {
  let state = { mark: 'saved', isConnected: true, document: {} } as unknown as LiveState
  const listeners = new Set<() => void>()
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(mark: SaveMark, isConnected = true) {
      state = { ...state, mark, isConnected }
      for (const listener of listeners) listener()
    },
  }
}

function watch(live: ReturnType<typeof aLiveArticle>) {
  const calm = new CalmMark(live)
  const said: string[] = []
  const stop = calm.subscribe(() => said.push(calm.get().isOffline ? 'offline' : calm.get().mark))
  return { said, stop }
}

test('a run of typing changes it at its start and at its end', () => {
  const live = aLiveArticle()
  const { said } = watch(live)
  for (let letter = 0; letter < 50; letter++) {
    live.set('saving')
    vi.advanceTimersByTime(20)
    live.set('saved')
    vi.advanceTimersByTime(150)
  }
  expect(said).toEqual(['saving'])
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['saving', 'saved'])
})

test('what is not saved is said at once, and so is that it was saved after all', () => {
  const live = aLiveArticle()
  const { said } = watch(live)
  for (const mark of ['saving', 'unsaved', 'saved', 'unsaved'] as const) live.set(mark)
  live.set('saved', false)
  expect(said).toEqual(['saving', 'unsaved', 'saved', 'unsaved', 'offline'])
})

test('nobody listens, nothing waits', () => {
  const live = aLiveArticle()
  const { said, stop } = watch(live)
  live.set('saving')
  live.set('saved')
  stop()
  expect(vi.getTimerCount()).toBe(0)
  expect(said).toEqual(['saving'])
})
