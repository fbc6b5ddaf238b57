import { useQuery } from '@tanstack/react-query'
import type { Article } from './article'
import { request } from './request'

/** What a card says of another story, as it is now. */
export interface RelatedStoryFacts {
  headline: string
  state: Article['state']
  isLive: boolean
}

const FRESH = 60_000

/** The story that a card leads to; an error where it is not there, or not for this person. */
export function useRelatedStory(id: string) {
  return useQuery({
    queryKey: ['related-story', id],
    queryFn: ({ signal }) => request<Article>(`/api/articles/${encodeURIComponent(id)}`, { signal }),
    select: ({ headline, state, liveVersion }): RelatedStoryFacts => ({
      headline,
      state,
      isLive: liveVersion !== null,
    }),
    staleTime: FRESH,
    retry: false,
  })
}
