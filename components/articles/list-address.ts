import { STATES, type State } from '@/lib/editorial/article'

/** What a list of stories is narrowed to; the address of the page says all of it. */
export interface ListQuery {
  state: State[]
  desk: string | undefined
  author: string | undefined
  assignee: string | undefined
  mine: boolean
}

export const LIST_PATH = '/desk/articles'

type Search = Record<string, string | string[] | undefined>

const firstOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

/** Reads an address; what it does not understand narrows nothing. */
export function readListQuery(search: Search): ListQuery {
  const states = [search.state ?? []].flat().flatMap(value => value.split(','))
  return {
    state: STATES.filter(state => states.includes(state)),
    desk: firstOf(search.desk),
    author: firstOf(search.author),
    assignee: firstOf(search.assignee),
    mine: firstOf(search.mine) === 'true',
  }
}

/** Where a page of a list begins. */
export const readListCursor = (search: Search) => firstOf(search.cursor)

/** The address of a list, and of its page at a cursor. */
export function listHref(query: Partial<ListQuery>, cursor?: string): string {
  const search = new URLSearchParams()
  if (query.state && query.state.length > 0) search.set('state', query.state.join(','))
  for (const name of ['desk', 'author', 'assignee'] as const) {
    const value = query[name]
    if (value) search.set(name, value)
  }
  if (query.mine) search.set('mine', 'true')
  if (cursor) search.set('cursor', cursor)
  // A comma is allowed in a query as it is, and reads better so.
  const text = search.toString().replaceAll('%2C', ',')
  return text ? `${LIST_PATH}?${text}` : LIST_PATH
}

/** The same list with one state more, or without it. */
export function toggleState(query: ListQuery, state: State): ListQuery {
  const isOn = query.state.includes(state)
  const chosen = isOn ? query.state.filter(other => other !== state) : [...query.state, state]
  return { ...query, state: STATES.filter(known => chosen.includes(known)) }
}

export function isNarrowed({ state, desk, author, assignee, mine }: ListQuery): boolean {
  return state.length > 0 || mine || [desk, author, assignee].some(value => value !== undefined)
}
