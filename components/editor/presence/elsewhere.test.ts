import { expect, test } from 'vitest'
import type { DrawnCaret } from './drawn-caret'
import { writingElsewhere } from './elsewhere'

const person = (id: string) => ({ id, name: id, role: 'journalist' as const, desks: [], isReader: false })
const caret = (id: string, top: number, activity: DrawnCaret['activity'] = 'writing', client = top): DrawnCaret => ({
  client,
  person: person(id),
  activity,
  position: { anchor: 1, head: 1, movedAt: 0 },
  x: 0,
  top,
  bottom: top + 30,
})
const sight = { top: 500, bottom: 1000 }

test('who writes out of sight, the nearest first; who rests or is seen is not among them', () => {
  const carets = [
    caret('far', 10),
    caret('near', 400),
    caret('here', 600),
    caret('resting', 20, 'idle'),
    caret('low', 1200),
  ]
  expect(writingElsewhere(carets, sight)).toEqual({ above: ['near', 'far'], below: ['low'] })
})

test('two tabs are one person, who is seen where one of them is', () => {
  expect(writingElsewhere([caret('a', 10), caret('a', 20)], sight).above).toEqual(['a'])
  expect(writingElsewhere([caret('a', 10), caret('a', 600)], sight).above).toEqual([])
})
