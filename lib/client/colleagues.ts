import { useQuery } from '@tanstack/react-query'
import type { Colleague } from '@/lib/contracts/people'
import { request } from './request'

interface ColleaguesPage {
  items: (Colleague & { suspended?: boolean; joined?: boolean })[]
  nextCursor: string | null
}

/** Pages of a hundred; a newsroom with more people searches by name. */
const MOST_PAGES = 10

/** Everybody who can be given work, by name. */
export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const people: Colleague[] = []
      let cursor: string | null = null
      for (let page = 0; page < MOST_PAGES && (page === 0 || cursor); page++) {
        const path = `/api/users${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`
        const answer: ColleaguesPage = await request(path, { signal })
        people.push(...answer.items.filter(person => !person.suspended && person.joined !== false))
        cursor = answer.nextCursor
      }
      return people
    },
  })
}
