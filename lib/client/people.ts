import { type InfiniteData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Desk, NewDesk } from '@/lib/contracts/desks'
import type { NewLink } from '@/lib/contracts/links'
import type { NewPerson, Person, PersonChanges } from '@/lib/contracts/people'
import { desksKey, peopleKey } from './people-key'
import { request } from './request'

export interface PeoplePage {
  items: Person[]
  nextCursor: string | null
}

type Pages = InfiniteData<PeoplePage, string | null>

/** Everyone with an account, by name, page after page; for admins. */
export function usePeople() {
  return useInfiniteQuery({
    queryKey: peopleKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      request<PeoplePage>(`/api/users${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`, { signal }),
    getNextPageParam: page => page.nextCursor,
  })
}

/** All desks, in the newsroom's order. */
export function useDesks() {
  return useQuery({
    queryKey: desksKey,
    queryFn: async ({ signal }) => (await request<{ items: Desk[] }>('/api/desks', { signal })).items,
  })
}

/** Adds a desk after the others. */
export function useCreateDesk() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (desk: NewDesk) => request<Desk>('/api/desks', { method: 'POST', body: desk }),
    onSuccess: () => queries.invalidateQueries({ queryKey: desksKey }),
  })
}

const pathOf = (id: string) => `/api/users/${encodeURIComponent(id)}`

/** Makes an account; gives the link that lets its owner in. */
export function useInvitePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPerson) => request<Person & NewLink>('/api/users', { method: 'POST', body: person }),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKey }),
  })
}

/** Changes role, desks or suspension; the list shows what the server made of it. */
export function useUpdatePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...changes }: PersonChanges & { id: string }) =>
      request<Person>(pathOf(id), { method: 'PATCH', body: changes }),
    onSuccess: person => {
      queries.setQueryData<Pages>(peopleKey, pages => pages && { ...pages, pages: pages.pages.map(replace(person)) })
    },
  })
}

const replace = (person: Person) => (page: PeoplePage) => ({
  ...page,
  items: page.items.map(item => (item.id === person.id ? person : item)),
})

/** A new one-time link: the invitation again, or for a new password. */
export function useRenewLink() {
  return useMutation({
    mutationFn: ({ id, joined }: Pick<Person, 'id' | 'joined'>) =>
      request<NewLink>(`${pathOf(id)}/${joined ? 'reset' : 'invite'}`, { method: 'POST' }),
  })
}
