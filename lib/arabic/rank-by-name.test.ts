import { describe, expect, test } from 'vitest'
import arabic from '@/messages/ar.json'
import english from '@/messages/en.json'
import { rankByName } from './rank-by-name'

const entries = [
  { name: 'عنوان داخلي كبير', words: 'ترويسة heading subhead h2' },
  { name: 'صفحتي', words: 'الرئيسية my desk home' },
  { name: 'المواد', words: 'قائمة stories articles' },
  { name: 'قمة بغداد: الإجراءات الجديدة' },
  { name: 'المظهر: داكن', words: 'ليلي theme dark' },
]
const names = (query: string) => rankByName(entries, query).map(({ name }) => name)

describe('the palette finds', () => {
  test.each([
    ['everything without a query', ' ', entries.map(({ name }) => name)],
    ['the start of a name', 'عنوان', ['عنوان داخلي كبير']],
    ['a name by another language', 'heading', ['عنوان داخلي كبير']],
    ['a Latin name in capitals', 'DESK', ['صفحتي']],
    ['without the hamza', 'الاجراءات', ['قمة بغداد: الإجراءات الجديدة']],
    ['without the article', 'مواد', ['المواد']],
    ['several words in any order', 'كبير عنوان', ['عنوان داخلي كبير']],
    ['letters inside a name, last', 'غدا', ['قمة بغداد: الإجراءات الجديدة']],
    ['nothing where one word is not there', 'عنوان بعيد', []],
  ])('%s', (_, query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  test('what begins with the query before what only has it among its words', () => {
    const found = rankByName([{ name: 'قائمة نقطية', words: 'عريض' }, { name: 'نص عريض' }, { name: 'عريض' }], 'عريض')
    expect(found.map(({ name }) => name)).toEqual(['عريض', 'نص عريض', 'قائمة نقطية'])
  })
})

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('every command of the text, the page in %s,', (_, messages) => {
  const commands = Object.entries(messages.editor.commands).map(([id, words]) => ({ id, ...words }))

  test.each(Object.keys(arabic.editor.commands) as (keyof typeof arabic.editor.commands)[])(
    '%s is found by its Arabic and its English name',
    id => {
      for (const name of [arabic.editor.commands[id].name, english.editor.commands[id].name]) {
        expect(rankByName(commands, name).map(found => found.id)).toContain(id)
      }
    },
  )
})
