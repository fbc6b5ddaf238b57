import { expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { contextAt, placeInContext } from './caret-context'

const doc = (...paragraphs: string[]) =>
  schema.node('doc', null, [
    schema.node('headline'),
    schema.node('standfirst'),
    ...paragraphs.map(words => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])),
  ])

/** The place of `|` in the body, whose paragraphs are given without it. */
function marked(...paragraphs: string[]) {
  let start = 4
  for (const words of paragraphs) {
    const at = words.indexOf('|')
    if (at >= 0) return { doc: doc(...paragraphs.map(one => one.replace('|', ''))), at: start + 1 + at }
    start += words.length + 2
  }
  throw new Error('no mark')
}

function place(before: string[], after: string[], resolvedTo: string[]) {
  const was = marked(...before)
  const context = contextAt(was.doc, was.at)
  if (!context) throw new Error('no context')
  return placeInContext(doc(...after), marked(...resolvedTo).at, context)
}

test('where the letters of one side still stand, what Yjs says is right', () => {
  const after = ['قالت وزارة الخارجية في الحكومة أمس']
  const resolved = ['قالت وزارة الخارجية في الحكومة |أمس']
  expect(place(['قالت الحكومة |أمس'], after, resolved)).toBe(marked(...resolved).at)
})

test('a paragraph that was cut before the caret takes it along', () => {
  expect(
    place(['قالت الحكومة في اجتماعها |أمس'], ['قالت', 'الحكومة في اجتماعها أمس'], ['قالت|', 'الحكومة في اجتماعها أمس']),
  ).toBe(marked('قالت', 'الحكومة في اجتماعها |أمس').at)
})

test('a paragraph that was moved takes it along', () => {
  expect(place(['الأولى كلها |هنا', 'الثانية'], ['الثانية', 'الأولى كلها هنا'], ['|الثانية', 'الأولى كلها هنا'])).toBe(
    marked('الثانية', 'الأولى كلها |هنا').at,
  )
})

test('what stands in two places, or in none, leaves it where Yjs says', () => {
  const twice = ['الثالثة', 'قالت الحكومة أمس', 'قالت الحكومة أمس']
  expect(place(['قالت |الحكومة أمس'], twice, ['|الثالثة', ...twice.slice(1)])).toBe(marked('|الثالثة').at)
  expect(place(['قالت |الحكومة أمس'], ['غيرها كله'], ['غيرها| كله'])).toBe(marked('غيرها| كله').at)
})

test('an empty paragraph has nothing to be known by', () => {
  expect(place(['|'], ['كلام آخر طويل', ''], ['كلام آخر طويل', '|'])).toBe(marked('كلام آخر طويل', '|').at)
})
