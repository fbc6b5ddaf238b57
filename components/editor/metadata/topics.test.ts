import { expect, test } from 'vitest'
import { addTopics } from './topics'

test.each([
  [['مناخ'], 'دبي، طاقة ', ['مناخ', 'دبي', 'طاقة']],
  [['الأمم المتحدة'], 'الامم  المتحده', ['الأمم المتحدة']],
  [[], ' , ،', []],
  [[], 'مناخ، مناخ', ['مناخ']],
])('%j and %j', (topics, typed, expected) => {
  expect(addTopics(topics, typed)).toEqual(expected)
})
