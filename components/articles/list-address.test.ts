import { describe, expect, test } from 'vitest'
import { isNarrowed, listHref, readListQuery, toggleState } from './list-address'

describe('the address of a list', () => {
  test('says all that the list is narrowed to, and is read back', () => {
    const href = listHref({ state: ['draft', 'editing'], desk: 'sport', author: 'a', assignee: 'b', mine: true })
    expect(href).toBe('/desk/articles?state=draft,editing&desk=sport&author=a&assignee=b&mine=true')
    const search = Object.fromEntries(new URL(href, 'http://localhost').searchParams)
    expect(listHref(readListQuery(search))).toBe(href)
    expect(listHref(readListQuery(search), 'next')).toBe(`${href}&cursor=next`)
  })

  test('of everything is the bare one', () => {
    const all = readListQuery({ state: 'lost,,', desk: '', author: [], mine: 'no' })
    expect(listHref(all)).toBe('/desk/articles')
    expect(isNarrowed(all)).toBe(false)
    expect(isNarrowed(readListQuery({ state: ['draft'] }))).toBe(true)
  })

  test('puts a state in and takes it out again', () => {
    const query = readListQuery({ state: 'published' })
    const both = toggleState(query, 'draft')
    expect(both.state).toEqual(['draft', 'published'])
    expect(toggleState(both, 'draft')).toEqual(query)
  })
})
