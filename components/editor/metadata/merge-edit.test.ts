import { expect, test } from 'vitest'
import type { Article } from '@/lib/client/article'
import { mergeEdit } from './merge-edit'

const current = { kicker: 'قمة', topics: ['مناخ'] } as Article

test('only a change of the same field is in the way', () => {
  expect(mergeEdit('قمة', current, 'kicker')).toBe('clean')
  expect(mergeEdit('', current, 'kicker')).toBe('conflict')
  expect(mergeEdit(['مناخ'], current, 'topics')).toBe('clean')
  expect(mergeEdit('قمة', undefined, 'kicker')).toBe('conflict')
})
