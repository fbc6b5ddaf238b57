import { Fragment, Slice } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { renewNotes } from './renew-notes'

const reference = (note: string) =>
  schema.node('paragraph', null, [schema.text('قال'), schema.node('footnoteReference', { note })])
const footnote = (note: string) => schema.node('footnote', { note }, schema.text('حاشية'))
const documentOf = (...notes: string[]) =>
  schema.node('doc', null, [
    schema.node('headline'),
    schema.node('standfirst'),
    ...notes.map(footnote),
    schema.node('paragraph'),
  ])
const slice = (...nodes: ReturnType<typeof footnote>[]) => new Slice(Fragment.fromArray(nodes), 0, 0)

function notesIn({ content }: Slice): string[] {
  const notes: string[] = []
  content.descendants(({ type, attrs }) => {
    if (type.name.startsWith('footnote')) notes.push(attrs.note)
  })
  return notes
}

test('a copy of a note that is there already has a new name, its references too', () => {
  const [first, second, text, ...rest] = notesIn(
    renewNotes(slice(reference('a'), reference('a'), footnote('a')), documentOf('a')),
  )
  expect(rest).toEqual([])
  expect(first).not.toBe('a')
  expect([second, text]).toEqual([first, first])
})

test('a note that is new here keeps its name', () => {
  expect(notesIn(renewNotes(slice(reference('a'), footnote('a')), documentOf('b')))).toEqual(['a', 'a'])
})

test('a reference alone stays where its note is, and goes elsewhere', () => {
  expect(notesIn(renewNotes(slice(reference('a')), documentOf('a')))).toEqual(['a'])
  const renewed = renewNotes(slice(reference('a')), documentOf())
  expect(notesIn(renewed)).toEqual([])
  expect(renewed.content.firstChild?.textContent).toBe('قال')
})
