import { expect, test } from 'vitest'
import { paragraph, select, stateOf, text } from './story-state.fixture'
import { groundOf } from './turn-into'

const embed = { type: 'embed', attrs: { href: 'https://youtu.be/abcdefg' }, content: [text('مقطع')] }
const story = stateOf([
  paragraph('أولى'),
  embed,
  { type: 'pullQuote', content: [text('بارز')] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('خلية')] }] }] },
  { type: 'footnote', attrs: { note: 'a' }, content: [text('حاشية')] },
])

test.each([
  ['a paragraph', 'أولى', undefined, { isTurnable: true, isInCell: false }],
  ['a pull quote', 'بارز', undefined, { isTurnable: true, isInCell: false }],
  ['the title of a card', 'مقطع', undefined, { isTurnable: false, isInCell: false }],
  ['a footnote', 'حاشية', undefined, { isTurnable: false, isInCell: false }],
  ['a cell', 'خلية', undefined, { isTurnable: true, isInCell: true }],
  ['all from a paragraph over a card to a pull quote', 'أولى', 'بارز', { isTurnable: false, isInCell: false }],
])('%s', (_, first, last, ground) => {
  expect(groundOf(select(story, first, last))).toEqual(ground)
})
