import { describe, expect, test } from 'vitest'
import { EVENTS } from '@/lib/editorial/events'
import arabic from '@/messages/ar.json'
import { readEventData } from './event-data'
import { eventKey } from './event-key'

describe('events of an article', () => {
  test('every one has words', () => {
    const words = (name: string) =>
      name.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], arabic.history.events)
    const keys = EVENTS.map(eventKey).filter(key => key !== null)
    expect(keys).toContain('version.saved')
    expect(keys.filter(key => typeof words(key) !== 'string')).toEqual([])
    expect(eventKey('user.suspended')).toBeNull()
    expect(eventKey('article.unheard_of')).toBeNull()
  })

  test('tell what they carry, and leave out what is odd', () => {
    const change = { kind: 'correction', note: 'صُحح الرقم' }
    expect(readEventData({ version: 4, change, seq: 12, name: '' })).toEqual({ version: 4, change })
    expect(readEventData({ version: 'four', change: { kind: 'rumour' }, publishAt: 'soon', note: 3 })).toEqual({})
  })
})
